using System.Globalization;
using QRCoder;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>The square that an authenticator app reads, as an SVG path: one unit a module, four modules of quiet around.</summary>
public static class QrCode
{
    public static (int Side, string Path) Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = string.Concat(rows.SelectMany((row, y) => Enumerable.Range(0, row.Count).Where(x => row[x])
            .Select(x => string.Create(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z"))));
        return (rows.Count, path);
    }

    /// <summary>What the square says: issuer, account, key.</summary>
    public static string AuthenticatorAddress(string account, string key)
        => $"otpauth://totp/ShapingbaPlans:{Uri.EscapeDataString(account)}?secret={key}&issuer=ShapingbaPlans&digits=6&period=30";
}
