package org.townbook.report.print.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.townbook.report.print.font.FontFile;
import org.townbook.report.print.font.Typeface;
import org.townbook.report.print.font.Typesetting;

/** Fonts read for one document; they stay open until it is saved, since subsets are made then. */
final class LoadedFonts implements Closeable {

  private final Typesetting typesetting;
  private final Map<FontFile, TrueTypeFont> read = new HashMap<>();
  private final Map<FontFile, PDFont> loaded = new HashMap<>();
  private final List<Closeable> open = new ArrayList<>();

  LoadedFonts(Typesetting typesetting) {
    this.typesetting = typesetting;
  }

  /** One font may serve several typefaces; it is carried once. */
  PDFont load(PDDocument pdf, Typeface face) throws IOException {
    var file = typesetting.font(face);
    var font = loaded.get(file);
    if (font == null) {
      font = PDType0Font.load(pdf, read(file), true);
      loaded.put(file, font);
    }
    return font;
  }

  /** Characters that neither the typefaces all have, nor the one for rare characters has. */
  String missing(String text) throws IOException {
    var rare = read(typesetting.font(Typeface.RARE)).getUnicodeCmapLookup();
    var others = new ArrayList<CmapLookup>();
    for (var face : Typeface.values()) {
      others.add(read(typesetting.font(face)).getUnicodeCmapLookup());
    }
    return text.codePoints()
        .filter(character -> character > ' ')
        .distinct()
        .filter(character -> rare.getGlyphId(character) == 0)
        .filter(character -> others.stream().anyMatch(face -> face.getGlyphId(character) == 0))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Each font file is read once. */
  private TrueTypeFont read(FontFile file) throws IOException {
    var font = read.get(file);
    if (font == null) {
      font = open(file);
      read.put(file, font);
    }
    return font;
  }

  private TrueTypeFont open(FontFile file) throws IOException {
    if (file.path().toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
      var collection = new TrueTypeCollection(file.path().toFile());
      open.add(collection);
      return collection.getFontByName(file.postScriptName());
    }
    var font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.path().toFile()));
    open.add(font);
    return font;
  }

  @Override
  public void close() throws IOException {
    for (var each : open) {
      each.close();
    }
  }
}
