using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Data.Mapping;

/// <summary>Natural keys, relations and indexes of the published facts. Column by column: docs/data-dictionary.md.</summary>
internal sealed class FactMapping :
    IEntityTypeConfiguration<Document>, IEntityTypeConfiguration<Topic>, IEntityTypeConfiguration<Indicator>,
    IEntityTypeConfiguration<Figure>, IEntityTypeConfiguration<Link>, IEntityTypeConfiguration<Department>,
    IEntityTypeConfiguration<PlanTask>, IEntityTypeConfiguration<TaskDepartment>, IEntityTypeConfiguration<Project>,
    IEntityTypeConfiguration<ProjectIndicator>, IEntityTypeConfiguration<TaskIndicator>, IEntityTypeConfiguration<UnansweredPromise>,
    IEntityTypeConfiguration<TotalPart>, IEntityTypeConfiguration<Translation>, IEntityTypeConfiguration<ProgressFigure>, IEntityTypeConfiguration<TaskStep>
{
    /// <summary>A figure's region: that of its document, kept beside it by the door so that questions about a region need no join.</summary>
    public const string RegionCode = nameof(Document.RegionCode);

    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.HasKey(d => d.DocumentId);
        builder.HasIndex(d => d.RegionCode);
    }

    public void Configure(EntityTypeBuilder<Topic> builder) => builder.HasKey(t => t.TopicId);

    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.HasKey(i => i.IndicatorId);
        builder.HasOne<Topic>().WithMany().HasForeignKey(i => i.TopicId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Figure> builder)
    {
        builder.HasKey(f => new { f.IndicatorId, f.Period, f.Role, f.DocumentId });
        builder.HasIndex(f => new { f.DocumentId, f.Paragraph });
        // An indicator over the years in a region; a region's scorecard. The index of ranks is in the migration alone.
        builder.Property<string>(RegionCode).IsRequired().HasDefaultValue("");
        builder.HasIndex(RegionCode, nameof(Figure.IndicatorId), nameof(Figure.Period), nameof(Figure.Role), nameof(Figure.DocumentId));
        builder.HasIndex(RegionCode, nameof(Figure.Period), nameof(Figure.IndicatorId), nameof(Figure.Role), nameof(Figure.DocumentId));
        builder.HasOne<Indicator>().WithMany().HasForeignKey(f => f.IndicatorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Document>().WithMany().HasForeignKey(f => f.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(f => f.Value).HasPrecision(28, 10);
        builder.Property(f => f.UpperValue).HasPrecision(28, 10);
    }

    public void Configure(EntityTypeBuilder<Link> builder)
    {
        builder.HasKey(l => new { l.IndicatorId, l.Year });
        builder.HasOne<Indicator>().WithMany().HasForeignKey(l => l.IndicatorId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Department> builder) => builder.HasKey(d => d.DepartmentId);

    public void Configure(EntityTypeBuilder<PlanTask> builder)
    {
        builder.ToTable("Tasks").HasKey(t => t.TaskId);
        builder.HasOne<Document>().WithMany().HasForeignKey(t => t.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TaskDepartment> builder)
    {
        builder.HasKey(p => new { p.TaskId, p.DepartmentId, p.Part });
        builder.HasOne<PlanTask>().WithMany().HasForeignKey(p => p.TaskId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(p => p.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.HasKey(p => new { p.ProjectId, p.PlanYear, p.ListZh, p.DocumentId });
        builder.HasOne<Document>().WithMany().HasForeignKey(p => p.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ProjectIndicator> builder)
    {
        builder.HasKey(p => new { p.ProjectId, p.IndicatorId });
        builder.HasOne<Indicator>().WithMany().HasForeignKey(p => p.IndicatorId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TaskIndicator> builder)
    {
        builder.HasKey(t => new { t.TaskId, t.IndicatorId });
        builder.HasOne<PlanTask>().WithMany().HasForeignKey(t => t.TaskId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Indicator>().WithMany().HasForeignKey(t => t.IndicatorId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<UnansweredPromise> builder)
    {
        builder.HasKey(u => new { u.IndicatorId, u.Year });
        builder.HasOne<Indicator>().WithMany().HasForeignKey(u => u.IndicatorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Document>().WithMany().HasForeignKey(u => u.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TotalPart> builder)
    {
        builder.HasKey(p => new { p.TotalId, p.PartId });
        builder.HasOne<Indicator>().WithMany().HasForeignKey(p => p.TotalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Indicator>().WithMany().HasForeignKey(p => p.PartId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Translation> builder) => builder.HasKey(t => t.TextZh);

    public void Configure(EntityTypeBuilder<ProgressFigure> builder)
    {
        builder.HasKey(p => new { p.IndicatorId, p.Year, p.Month });
        builder.HasOne<Indicator>().WithMany().HasForeignKey(p => p.IndicatorId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(p => p.Value).HasPrecision(28, 10);
    }

    public void Configure(EntityTypeBuilder<TaskStep> builder)
    {
        builder.HasKey(s => new { s.TaskId, s.Year, s.Step });
        builder.HasOne<PlanTask>().WithMany().HasForeignKey(s => s.TaskId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(s => s.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
