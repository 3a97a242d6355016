using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ShapingbaPlans.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Evidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ProjectIndicators",
                columns: table => new
                {
                    ProjectId = table.Column<string>(type: "TEXT", nullable: false),
                    IndicatorId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProjectIndicators", x => new { x.ProjectId, x.IndicatorId });
                    table.ForeignKey(
                        name: "FK_ProjectIndicators_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "IndicatorId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TaskIndicators",
                columns: table => new
                {
                    TaskId = table.Column<string>(type: "TEXT", nullable: false),
                    IndicatorId = table.Column<string>(type: "TEXT", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Printed = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaskIndicators", x => new { x.TaskId, x.IndicatorId });
                    table.ForeignKey(
                        name: "FK_TaskIndicators_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "IndicatorId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TaskIndicators_Tasks_TaskId",
                        column: x => x.TaskId,
                        principalTable: "Tasks",
                        principalColumn: "TaskId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TotalParts",
                columns: table => new
                {
                    TotalId = table.Column<string>(type: "TEXT", nullable: false),
                    PartId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TotalParts", x => new { x.TotalId, x.PartId });
                    table.ForeignKey(
                        name: "FK_TotalParts_Indicators_PartId",
                        column: x => x.PartId,
                        principalTable: "Indicators",
                        principalColumn: "IndicatorId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TotalParts_Indicators_TotalId",
                        column: x => x.TotalId,
                        principalTable: "Indicators",
                        principalColumn: "IndicatorId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Translations",
                columns: table => new
                {
                    TextZh = table.Column<string>(type: "TEXT", nullable: false),
                    TextEn = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Translations", x => x.TextZh);
                });

            migrationBuilder.CreateTable(
                name: "Unanswered",
                columns: table => new
                {
                    IndicatorId = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Class = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    DocumentId = table.Column<string>(type: "TEXT", nullable: true),
                    Paragraph = table.Column<int>(type: "INTEGER", nullable: true),
                    ReasonZh = table.Column<string>(type: "TEXT", nullable: false),
                    ReasonEn = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Unanswered", x => new { x.IndicatorId, x.Year });
                    table.ForeignKey(
                        name: "FK_Unanswered_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "DocumentId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Unanswered_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "IndicatorId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ProjectIndicators_IndicatorId",
                table: "ProjectIndicators",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_TaskIndicators_IndicatorId",
                table: "TaskIndicators",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_TotalParts_PartId",
                table: "TotalParts",
                column: "PartId");

            migrationBuilder.CreateIndex(
                name: "IX_Unanswered_DocumentId",
                table: "Unanswered",
                column: "DocumentId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ProjectIndicators");

            migrationBuilder.DropTable(
                name: "TaskIndicators");

            migrationBuilder.DropTable(
                name: "TotalParts");

            migrationBuilder.DropTable(
                name: "Translations");

            migrationBuilder.DropTable(
                name: "Unanswered");

        }
    }
}
