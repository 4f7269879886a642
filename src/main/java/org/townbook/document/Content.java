package org.townbook.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes. */
enum Content {
  WORD,
  OLD_WORD,
  PDF,
  TEXT;

  /** A PDF may have some bytes before its head. */
  private static final int LOOKED_AT = 1024;

  static Content of(byte[] file) throws Unreadable {
    if (file.length == 0) {
      throw new Unreadable("是空文件，一个字节也没有；请核对是否选错了文件，或重新保存一次。");
    }
    var head = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
      return WORD;
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return OLD_WORD;
    }
    if (head.contains("%PDF-")) {
      return PDF;
    }
    refuseOthers(head);
    return TEXT;
  }

  private static void refuseOthers(String head) throws Unreadable {
    var start = head.replaceFirst("^\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("{\\rtf")) {
      throw new Unreadable("这是 RTF 文件；请用 Word 或 WPS 打开后另存为 .docx 再试。");
    }
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      throw new Unreadable("这是网页文件（有的系统导出的 .doc 其实是网页）；请用 Word 或 WPS 打开后另存为 .docx 再试。");
    }
    if (start.startsWith("mime-version:") || start.startsWith("<?xml")) {
      throw new Unreadable("这是单个文件的网页或 XML；请用 Word 或 WPS 打开后另存为 .docx 再试。");
    }
    boolean isPicture =
        head.startsWith("\u0089PNG")
            || head.startsWith("\u00FF\u00D8\u00FF")
            || head.startsWith("GIF8")
            || head.startsWith("II*\0")
            || head.startsWith("MM\0*");
    if (isPicture) {
      throw new Unreadable("这是图片，里面的字要先经文字识别（OCR）；请用原来的 Word 文件，或识别、校对后再试。");
    }
    if (head.startsWith("7z\u00BC\u00AF") || head.startsWith("Rar!")) {
      throw new Unreadable("这是压缩文件；请解压后选其中的 .docx 或 PDF 再试。");
    }
  }
}
