using ShapingbaPlans.Tests.Support;

// One host with the real seed for all tests that only read; tests that write make their own TestApp.
[assembly: AssemblyFixture(typeof(SharedApp))]

namespace ShapingbaPlans.Tests.Support;

public sealed class SharedApp : TestApp;
