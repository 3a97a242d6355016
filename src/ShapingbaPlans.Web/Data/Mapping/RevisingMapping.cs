using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data.Mapping;

internal sealed class RevisingMapping : IEntityTypeConfiguration<Release>, IEntityTypeConfiguration<Revision>, IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Release> builder)
    {
        builder.HasKey(r => r.Number);
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.Property(r => r.Head).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.HasKey(r => r.RevisionId);
        builder.Property(r => r.RevisionId).ValueGeneratedNever();
        builder.Property(r => r.Seal).HasMaxLength(64);
        builder.HasIndex(r => new { r.FactKind, r.FactKey, r.RevisionId });
        builder.HasIndex(r => r.Author);
        builder.HasOne<Release>().WithMany().HasForeignKey(r => r.ReleaseNumber).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.HasKey(d => new { d.FactKind, d.FactKey });
        builder.Property(d => d.Version).IsConcurrencyToken();
    }
}
