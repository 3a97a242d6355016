using ShapingbaPlans.Tests.Support;

// One host with the real seed for all tests that only read; tests that write make their own TestApp.
[assembly: AssemblyFixture(typeof(SharedApp))]

namespace ShapingbaPlans.Tests.Support;

public sealed class SharedApp : TestApp
{
    // Started once, before the tests: two tests asking first at the same moment would start two hosts on one file.
    public SharedApp() => _ = Server;
}
