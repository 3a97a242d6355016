using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Web.Data;

// Deliberate offenders: each house rule is also run on one of these, so that a rule that cannot fail is found out.
namespace ShapingbaPlans.Tests.Architecture.Offenders
{
    public interface ILonely;

    public sealed class OnlyOne : ILonely;

    public sealed class FigureManager;

    public sealed class EfPage : ComponentBase
    {
        [Inject]
        public IDbContextFactory<PlansDb> Databases { get; set; } = null!;
    }
}

namespace ShapingbaPlans.Tests.Architecture.Offenders.Slices.One
{
    public sealed class Nosy
    {
        public Two.Neighbour? Neighbour { get; set; }
    }
}

namespace ShapingbaPlans.Tests.Architecture.Offenders.Slices.Two
{
    public sealed class Neighbour;
}
