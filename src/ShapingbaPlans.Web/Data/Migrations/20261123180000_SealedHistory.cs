using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShapingbaPlans.Web.Data.Migrations
{
    /// <summary>
    /// Revisions become the sealed history: only published ones, numbered without gaps, each with its seal. Plain SQL, so that all of it
    /// happens in the migration's own transaction; rebuilding a table by the tool does not.
    /// </summary>
    [DbContext(typeof(PlansDb))]
    [Migration(Id)]
    public partial class SealedHistory : Migration
    {
        public const string Id = "20261123180000_SealedHistory";

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE Releases ADD COLUMN Head TEXT NOT NULL DEFAULT ''");
            migrationBuilder.Sql("""
                CREATE TABLE RevisionsSealed (
                    RevisionId INTEGER NOT NULL CONSTRAINT PK_Revisions PRIMARY KEY,
                    FactKind TEXT NOT NULL,
                    FactKey TEXT NOT NULL,
                    Before TEXT NULL,
                    After TEXT NULL,
                    Author TEXT NOT NULL,
                    SubmittedAt TEXT NOT NULL,
                    ChangeReason TEXT NULL,
                    Reason TEXT NOT NULL,
                    ApprovedBy TEXT NOT NULL,
                    ReleaseNumber INTEGER NOT NULL,
                    Seal TEXT NOT NULL,
                    CONSTRAINT FK_Revisions_Releases_ReleaseNumber FOREIGN KEY (ReleaseNumber) REFERENCES Releases (Number) ON DELETE RESTRICT)
                """);
            migrationBuilder.Sql("""
                INSERT INTO RevisionsSealed
                SELECT ROW_NUMBER() OVER (ORDER BY RevisionId), FactKind, FactKey, Before, After, Author, SubmittedAt, NULL, Reason, '', ReleaseNumber, ''
                FROM Revisions WHERE ReleaseNumber IS NOT NULL
                """);
            migrationBuilder.Sql("DROP TABLE Revisions");
            migrationBuilder.Sql("ALTER TABLE RevisionsSealed RENAME TO Revisions");
            migrationBuilder.Sql("CREATE INDEX IX_Revisions_FactKind_FactKey_RevisionId ON Revisions (FactKind, FactKey, RevisionId)");
            migrationBuilder.Sql("CREATE INDEX IX_Revisions_ReleaseNumber ON Revisions (ReleaseNumber)");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
            => throw new System.NotSupportedException("A sealed history is not unsealed.");
    }
}
