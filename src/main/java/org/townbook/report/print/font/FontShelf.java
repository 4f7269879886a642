package org.townbook.report.print.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fonts installed on this machine. Folders are read once, when first asked. */
public final class FontShelf {

  private final List<Path> folders;
  private @Nullable List<FontFile> fonts;

  /** The fonts of some folders and of all folders in them. */
  public FontShelf(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** The folders where Linux, Windows and macOS keep fonts, for all users and for this one. */
  public static FontShelf ofThisMachine() {
    var home = Path.of(System.getProperty("user.home", "."));
    var windows = System.getenv("WINDIR");
    var local = System.getenv("LOCALAPPDATA");
    var folders = new ArrayList<Path>();
    folders.add(home.resolve(".local/share/fonts"));
    folders.add(home.resolve(".fonts"));
    folders.add(home.resolve("Library/Fonts"));
    folders.add(Path.of("/usr/local/share/fonts"));
    folders.add(Path.of("/usr/share/fonts"));
    folders.add(Path.of("/Library/Fonts"));
    folders.add(Path.of("/System/Library/Fonts"));
    if (windows != null) {
      folders.add(Path.of(windows, "Fonts"));
    }
    if (local != null) {
      folders.add(Path.of(local, "Microsoft", "Windows", "Fonts"));
    }
    return new FontShelf(folders);
  }

  /**
   * Chooses a font for each typeface.
   *
   * @return nothing where not a single one of the fonts that could serve is installed
   */
  public Optional<Typesetting> typesetting() {
    var fonts = new EnumMap<Typeface, FontFile>(Typeface.class);
    var substitutions = new ArrayList<FontSubstitution>();
    for (var face : Typeface.values()) {
      var choice = choose(face);
      if (choice.isEmpty()) {
        return Optional.empty();
      }
      fonts.put(face, choice.get().font);
      if (face != Typeface.RARE && !choice.get().font.serves(face.wanted())) {
        substitutions.add(new FontSubstitution(face.wanted(), choice.get().family));
      }
    }
    return Optional.of(new Typesetting(fonts, substitutions));
  }

  private record Choice(String family, FontFile font) {}

  /** Its own families come first, then any other that has Chinese characters. */
  private Optional<Choice> choose(Typeface face) {
    return Stream.concat(Stream.of(face), Arrays.stream(Typeface.values()))
        .flatMap(each -> each.families().stream())
        .flatMap(family -> find(family).map(font -> new Choice(family, font)).stream())
        .findFirst();
  }

  private Optional<FontFile> find(String family) {
    return fonts().stream()
        .filter(font -> font.serves(family))
        .min(Comparator.comparing(FontFile::bold).thenComparing(font -> font.path().toString()));
  }

  private synchronized List<FontFile> fonts() {
    if (fonts == null) {
      fonts = folders.stream().filter(Files::isDirectory).flatMap(FontShelf::in).toList();
    }
    return fonts;
  }

  private static Stream<FontFile> in(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(FontShelf::isFont).toList().stream().flatMap(FontShelf::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFont(Path file) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return (name.endsWith(".ttf") || name.endsWith(".ttc")) && Files.isReadable(file);
  }

  /** A broken font file is one that is not there: others may serve, and if none does it is said. */
  private static Stream<FontFile> read(Path file) {
    try {
      return FontTables.read(file).stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }
}
