namespace ShapingbaPlans.Tests.Support;

/// <summary>A clock that a test moves; its timers run on the real one.</summary>
public sealed class MovableClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
}
