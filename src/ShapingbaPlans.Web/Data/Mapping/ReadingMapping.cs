using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ShapingbaPlans.Web.Data.Importing;

namespace ShapingbaPlans.Web.Data.Mapping;

internal sealed class ReadingMapping : IEntityTypeConfiguration<DocumentReading>, IEntityTypeConfiguration<ReadingItem>
{
    public void Configure(EntityTypeBuilder<DocumentReading> builder)
    {
        builder.ToTable("Readings");
        builder.HasKey(r => r.ReadingId);
        builder.Property(r => r.ReadingId).ValueGeneratedOnAdd();
        builder.Property(r => r.Sha256).HasMaxLength(64);
        builder.HasIndex(r => r.DocumentId);
    }

    public void Configure(EntityTypeBuilder<ReadingItem> builder)
    {
        builder.ToTable("ReadingItems");
        builder.HasKey(i => new { i.ReadingId, i.Ordinal });
        builder.Property(i => i.Read).HasConversion<FieldsConversion>();
        builder.Property(i => i.Typed).HasConversion<FieldsConversion>();
        builder.Property(i => i.Confidence).HasPrecision(4, 3);
        builder.Property(i => i.Score).HasPrecision(4, 3);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.Ignore(i => i.Fields);
        builder.HasOne<DocumentReading>().WithMany().HasForeignKey(i => i.ReadingId).OnDelete(DeleteBehavior.Cascade);
    }

    // The fields of a figure as one JSON text.
    private sealed class FieldsConversion() : ValueConverter<ReadingFields, string>(
        fields => JsonSerializer.Serialize(fields, FactJson.Options), text => JsonSerializer.Deserialize<ReadingFields>(text, FactJson.Options)!);
}
