using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
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
        builder.HasKey(d => d.Slot);
        builder.Property(d => d.Slot).HasMaxLength(DraftSlot.Longest);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Property(d => d.Cells).HasConversion<CellsConversion>(new ValueComparer<IReadOnlyDictionary<string, string>>(
            (one, other) => CellsConversion.Write(one!) == CellsConversion.Write(other!), cells => CellsConversion.Write(cells).GetHashCode(StringComparison.Ordinal), cells => cells));
    }

    // Typed cells as one JSON text, in the order of their names.
    private sealed class CellsConversion() : ValueConverter<IReadOnlyDictionary<string, string>, string>(cells => Write(cells), text => Read(text))
    {
        public static string Write(IReadOnlyDictionary<string, string> cells)
            => JsonSerializer.Serialize(new SortedDictionary<string, string>(cells.ToDictionary(), StringComparer.Ordinal), FactJson.Options);

        private static Dictionary<string, string> Read(string text) => JsonSerializer.Deserialize<Dictionary<string, string>>(text, FactJson.Options)!;
    }
}
