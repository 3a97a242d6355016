using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShapingbaPlans.Web.Data.Migrations
{
    /// <summary>
    /// Many regions in the same tables: a figure carries the region of its document, and the three main questions have their indexes
    /// (decision 0011). The one of ranks orders by the number, which no model can say: SQLite keeps decimals as text.
    /// </summary>
    public partial class Regions : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "RegionCode", table: "Figures", type: "TEXT", nullable: false, defaultValue: "");
            migrationBuilder.Sql("UPDATE Figures SET RegionCode = (SELECT d.RegionCode FROM Documents d WHERE d.DocumentId = Figures.DocumentId);");
            migrationBuilder.CreateIndex(
                name: "IX_Figures_RegionCode_IndicatorId_Period_Role_DocumentId", table: "Figures", columns: ["RegionCode", "IndicatorId", "Period", "Role", "DocumentId"]);
            migrationBuilder.CreateIndex(
                name: "IX_Figures_RegionCode_Period_IndicatorId_Role_DocumentId", table: "Figures", columns: ["RegionCode", "Period", "IndicatorId", "Role", "DocumentId"]);
            migrationBuilder.Sql("CREATE INDEX IX_Figures_Rank ON Figures (IndicatorId, Period, Role, CAST(Value AS REAL));");
            migrationBuilder.CreateIndex(name: "IX_Documents_RegionCode", table: "Documents", column: "RegionCode");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Documents_RegionCode", table: "Documents");
            migrationBuilder.Sql("DROP INDEX IX_Figures_Rank;");
            migrationBuilder.DropIndex(name: "IX_Figures_RegionCode_Period_IndicatorId_Role_DocumentId", table: "Figures");
            migrationBuilder.DropIndex(name: "IX_Figures_RegionCode_IndicatorId_Period_Role_DocumentId", table: "Figures");
            migrationBuilder.DropColumn(name: "RegionCode", table: "Figures");
        }
    }
}
