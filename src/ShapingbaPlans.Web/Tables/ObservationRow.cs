using System.Globalization;

namespace ShapingbaPlans.Web.Tables;

/// <summary>The cells of one row, by their place.</summary>
internal sealed class ObservationRow(int columns)
{
    private int _at;

    public string?[] Texts { get; } = new string?[columns];

    public decimal?[] Numbers { get; } = new decimal?[columns];

    public void Text(string? text) => Texts[_at++] = text;

    public void Number(decimal? number) => Numbers[_at++] = number;

    public void Date(DateOnly? day) => Texts[_at++] = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A cell as text, whichever it is.</summary>
    public string? TextOf(int place) => Texts[place] ?? Numbers[place]?.ToString(CultureInfo.InvariantCulture);

    public void Clear()
    {
        _at = 0;
        Array.Clear(Texts);
        Array.Clear(Numbers);
    }
}
