using System.Xml.Linq;

namespace ShapingbaPlans.Web.Shared.Pictures;

/// <summary>One drawing on a sheet, with its own heading where there are several.</summary>
/// <param name="Drawing">The drawing as the page shows it: classes, tokens and shapes by name.</param>
/// <param name="Heading">What it shows; empty where the sheet's title says so.</param>
/// <param name="Note">Its unit.</param>
public sealed record PicturePiece(XElement Drawing, string Heading = "", string Note = "");

/// <summary>A picture that leaves the site: what it shows and where it comes from are printed in, for nobody will ask the page.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Subtitle">Measure, unit, place and years.</param>
/// <param name="Description">For those who cannot see it.</param>
/// <param name="Pieces">The drawings, row by row.</param>
/// <param name="Notes">Below the drawings: what they say in words, sources, release.</param>
/// <param name="Link">The permanent address of the page.</param>
public sealed record PictureSheet(string Title, string Subtitle, string Description, IReadOnlyList<PicturePiece> Pieces, IReadOnlyList<string> Notes, string Link);
