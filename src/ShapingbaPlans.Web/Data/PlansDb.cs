using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data.Importing;

namespace ShapingbaPlans.Web.Data;

/// <summary>The only database context. Fact tables hold what is published; what is proposed is a <see cref="Draft"/>, what was published a <see cref="Revision"/>.</summary>
public sealed partial class PlansDb(DbContextOptions<PlansDb> options, HistoryKey historyKey) : DbContext(options)
{
    public DbSet<Document> Documents => Set<Document>();

    public DbSet<Topic> Topics => Set<Topic>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<Figure> Figures => Set<Figure>();

    public DbSet<Link> Links => Set<Link>();

    public DbSet<Department> Departments => Set<Department>();

    public DbSet<PlanTask> Tasks => Set<PlanTask>();

    public DbSet<TaskDepartment> TaskDepartments => Set<TaskDepartment>();

    public DbSet<Project> Projects => Set<Project>();

    public DbSet<ProjectIndicator> ProjectIndicators => Set<ProjectIndicator>();

    public DbSet<TaskIndicator> TaskIndicators => Set<TaskIndicator>();

    public DbSet<UnansweredPromise> Unanswered => Set<UnansweredPromise>();

    public DbSet<TotalPart> TotalParts => Set<TotalPart>();

    public DbSet<Translation> Translations => Set<Translation>();

    public DbSet<ProgressFigure> ProgressFigures => Set<ProgressFigure>();

    public DbSet<TaskStep> TaskSteps => Set<TaskStep>();

    public DbSet<Release> Releases => Set<Release>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<DocumentReading> Readings => Set<DocumentReading>();

    public DbSet<ReadingItem> ReadingItems => Set<ReadingItem>();

    public DbSet<Account> Accounts => Set<Account>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
        => modelBuilder.ApplyConfigurationsFromAssembly(typeof(PlansDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => Mapping.TermConversions.Add(configurationBuilder);
}
