package org.townbook.report.print.word;

/** The named styles of the file; each is defined under its id in {@code styles.xml}. */
enum Style {
  RED_MARK("RedMark"),
  DOCUMENT_NUMBER("DocumentNumber"),
  TITLE("Title"),
  SUBTITLE("Subtitle"),
  BODY("BodyText"),
  HEADING_1("Heading1"),
  HEADING_2("Heading2"),
  HEADING_3("Heading3"),
  HEADING_4("Heading4"),
  CAPTION("Caption"),
  TABLE_TEXT("TableText"),
  TABLE_HEAD("TableHead"),
  SIGNATURE("Signature"),
  ANNEX_MARK("AnnexMark"),
  ANNEX_TEXT("AnnexText"),
  ANNEX_HEAD("AnnexHead"),
  IMPRINT("Imprint"),
  COMMENT_TEXT("CommentText"),
  RULED_TABLE("RuledTable"),
  FIGURE("Figure"),
  UNSOURCED("Unsourced"),
  MARK("Mark");

  final String id;

  Style(String id) {
    this.id = id;
  }

  static Style heading(int level) {
    return switch (level) {
      case 1 -> HEADING_1;
      case 2 -> HEADING_2;
      case 3 -> HEADING_3;
      case 4 -> HEADING_4;
      default -> throw new IllegalArgumentException("heading levels are 1 to 4, got " + level);
    };
  }
}
