using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShapingbaPlans.Web.Data.Migrations
{
    /// <summary>INSERT OR REPLACE is a change too, and passes by the triggers that refuse UPDATE and DELETE. Who proposed is asked often: an index.</summary>
    [DbContext(typeof(PlansDb))]
    [Migration(Id)]
    public partial class NoReplacedHistory : Migration
    {
        public const string Id = "20261123191700_NoReplacedHistory";

        private static readonly (string Table, string Key)[] Tables = [("Revisions", "RevisionId"), ("Releases", "Number")];

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, key) in Tables)
                migrationBuilder.Sql($"CREATE TRIGGER {table}_refuse_REPLACE BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key}) BEGIN SELECT RAISE(ABORT, 'The history is only ever added to.'); END;");
            migrationBuilder.CreateIndex(name: "IX_Revisions_Author", table: "Revisions", column: "Author");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Revisions_Author", table: "Revisions");
            foreach (var (table, _) in Tables)
                migrationBuilder.Sql($"DROP TRIGGER {table}_refuse_REPLACE;");
        }
    }
}
