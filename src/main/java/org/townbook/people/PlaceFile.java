package org.townbook.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.townbook.shared.Place;
import org.townbook.shared.Refusal;

/** Reads a tree of places from a CSV file; a parent must come before its children. */
final class PlaceFile {
  private static final List<String> COLUMNS =
      List.of("code", "name", "level", "parent", "valid_from", "valid_to", "successor");

  private static final String LEVELS =
      Arrays.stream(Place.Level.values()).map(PlaceFile::written).collect(Collectors.joining("、"));

  private final List<Row> rows = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, String> successors = new LinkedHashMap<>();

  private PlaceFile() {}

  /** A place and the place that took over from it when it was dissolved. */
  record Row(Place place, @Nullable String successor) {}

  /**
   * All rows, in the order of the file.
   *
   * @throws Refusal listing every fault with its line
   */
  static List<Row> read(Path csv) {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    var file = new PlaceFile();
    try (var reader = Files.newBufferedReader(csv);
        var parser = format.parse(reader)) {
      file.read(parser);
    } catch (NoSuchFileException e) {
      throw new Refusal("没有文件 " + csv + "。");
    } catch (CharacterCodingException e) {
      throw new Refusal(csv + " 不是 UTF-8 编码，请另存为 UTF-8 的 CSV。");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + csv, e);
    }
    if (!file.faults.isEmpty()) {
      throw new Refusal(csv + "\n" + String.join("\n", file.faults));
    }
    return file.rows;
  }

  private void read(CSVParser parser) {
    var missing = COLUMNS.stream().filter(c -> !parser.getHeaderNames().contains(c)).toList();
    if (!missing.isEmpty()) {
      faults.add("第1行：缺少列 " + String.join("、", missing) + "；各列依次是 " + String.join(",", COLUMNS));
      return;
    }
    for (var line : parser) {
      var number = "第" + parser.getCurrentLineNumber() + "行：";
      if (line.isConsistent()) {
        add(line, number);
      } else {
        faults.add(number + "有 " + line.size() + " 格，表头有 " + COLUMNS.size() + " 列");
      }
    }
    successors.forEach((successor, number) -> {
      if (!known.contains(successor)) {
        faults.add(number + "successor " + successor + " 不在文件里");
      }
    });
  }

  private void add(CSVRecord line, String number) {
    var code = line.get("code").strip();
    var parent = blank(line.get("parent"));
    var level = level(line.get("level").strip(), number);
    var from = day(line, "valid_from", number);
    var to = blank(line.get("valid_to")) == null ? null : day(line, "valid_to", number);
    var successor = blank(line.get("successor"));
    if (!Place.isCode(code)) {
      faults.add(number + "代码 " + code + " 不是 12 位数字");
    } else if (!known.add(code)) {
      faults.add(number + "代码 " + code + " 重复");
    }
    if (parent != null && (parent.equals(code) || !known.contains(parent))) {
      faults.add(number + "上级 " + parent + " 应写在它之前");
    }
    if (from != null && to != null && !to.isAfter(from)) {
      faults.add(number + "valid_to " + to + " 应在 valid_from " + from + " 之后");
    }
    if (successor != null) {
      successors.put(successor, number);
      if (to == null) {
        faults.add(number + "有 successor 就要写 valid_to");
      }
    }
    if (faults.isEmpty() && level != null && from != null) {
      var place = new Place(code, line.get("name").strip(), level, parent, from, to);
      rows.add(new Row(place, successor));
    }
  }

  private Place.@Nullable Level level(String text, String number) {
    for (var level : Place.Level.values()) {
      if (written(level).equals(text)) {
        return level;
      }
    }
    faults.add(number + "level 不能是 " + text + "，应是 " + LEVELS + " 之一");
    return null;
  }

  private @Nullable LocalDate day(CSVRecord line, String column, String number) {
    var text = line.get(column).strip();
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      faults.add(number + column + " 应是日期，如 2000-01-01，现在是 " + text);
      return null;
    }
  }

  private static String written(Place.Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String blank(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
