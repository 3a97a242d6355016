using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShapingbaPlans.Web.Data.Migrations
{
    /// <summary>The database itself refuses to change or delete what is history.</summary>
    [DbContext(typeof(PlansDb))]
    [Migration(Id)]
    public partial class AppendOnlyHistory : Migration
    {
        public const string Id = "20261123190000_AppendOnlyHistory";

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "Revisions", "Releases" })
            {
                foreach (var change in new[] { "UPDATE", "DELETE" })
                    migrationBuilder.Sql($"CREATE TRIGGER {table}_refuse_{change} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, 'The history is only ever added to.'); END;");
            }
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "Revisions", "Releases" })
            {
                foreach (var change in new[] { "UPDATE", "DELETE" })
                    migrationBuilder.Sql($"DROP TRIGGER {table}_refuse_{change};");
            }
        }
    }
}
