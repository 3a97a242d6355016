namespace ShapingbaPlans.Web.Reading;

/// <summary>How much of a file is taken. A report of a district has 16,000 characters; the largest of provinces stay far below these.</summary>
public sealed record ReadingLimits
{
    public static readonly ReadingLimits Default = new();

    /// <summary>The largest file as it comes.</summary>
    public int Bytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>How long the child process may read.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The child's managed heap.</summary>
    public long Memory { get; init; } = 512L * 1024 * 1024;

    /// <summary>How much the child may answer.</summary>
    public int AnswerBytes { get; init; } = 24 * 1024 * 1024;

    public int Characters { get; init; } = 2_000_000;

    public int ZipEntries { get; init; } = 4_000;

    public long UnpackedBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>How many times larger a part of more than a megabyte may get when it is unpacked.</summary>
    public int UnpackedRatio { get; init; } = 200;

    /// <summary>Elements within elements, in XML and HTML.</summary>
    public int Depth { get; init; } = 400;

    public int Pages { get; init; } = 600;
}
