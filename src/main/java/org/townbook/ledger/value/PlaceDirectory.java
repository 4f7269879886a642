package org.townbook.ledger.value;

import static org.townbook.ledger.value.Reading.fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.LedgerDefinition.EntryLevel;
import org.townbook.ledger.Violation;
import org.townbook.shared.NearNames;
import org.townbook.shared.Place;

/** The places of the book as they are known at one moment, found by code or by name. */
public final class PlaceDirectory {
  private final Place town;
  private final Map<String, Place> byCode = new HashMap<>();
  private final Map<String, Place> inTown = new HashMap<>();
  private final Map<String, List<Place>> inTownByName = new HashMap<>();

  /**
   * @param withinTown the book's own town and everything below it
   */
  public PlaceDirectory(Place town, List<Place> withinTown, List<Place> all) {
    this.town = town;
    all.forEach(place -> byCode.put(place.code(), place));
    for (var place : withinTown) {
      inTown.put(place.code(), place);
      inTownByName.computeIfAbsent(place.name(), n -> new ArrayList<>()).add(place);
      if (place.level() == Place.Level.VILLAGE) {
        inTownByName.computeIfAbsent(town.name() + place.name(), n -> new ArrayList<>()).add(place);
      }
    }
  }

  public Place town() {
    return town;
  }

  /** A place's name, or its code where the name would not lead back to it on that day. */
  String nameFor(String code, @Nullable LocalDate day) {
    var place = byCode.get(code);
    var named = place == null ? null : find(place.name(), day);
    return named != null && named.code().equals(code) ? named.name() : code;
  }

  /**
   * The place a row belongs to: of the book's own town, and in being on the row's day.
   *
   * @param day null where the row's date could not be read
   */
  Reading ofRow(@Nullable String written, EntryLevel level, @Nullable LocalDate day) {
    if (written == null) {
      return level == EntryLevel.TOWN
          ? new Reading.Value(town.code())
          : fault(Violation.REQUIRED, "必填：这本台账由村登记，要写明是哪个村。");
    }
    var found = find(CellText.halfWidth(written), day);
    if (found == null) {
      return unknown(written);
    }
    if (level == EntryLevel.VILLAGE && found.level() != Place.Level.VILLAGE) {
      return fault(Violation.PLACE, "要写到村，" + found.name() + "不是村。");
    }
    if (day != null && !found.existsOn(day)) {
      return fault(
          Violation.PLACE,
          day.isBefore(found.validFrom())
              ? found.name() + "自 " + found.validFrom() + " 起才有，这条记录的日期是 " + day + "。"
              : found.name() + "到 " + found.validTo() + " 为止，这条记录的日期是 " + day + "。");
    }
    return new Reading.Value(found.code());
  }

  /** Any place of the book, as the value of a field. */
  Reading anywhere(String written) {
    var text = CellText.halfWidth(written);
    var place = byCode.get(text);
    var found = place == null ? find(text, null) : place;
    return found == null ? unknown(written) : new Reading.Value(found.code());
  }

  private @Nullable Place find(String codeOrName, @Nullable LocalDate day) {
    var place = inTown.get(codeOrName);
    if (place != null) {
      return place;
    }
    var named = inTownByName.getOrDefault(codeOrName, List.of());
    return named.stream()
        .filter(p -> day == null ? p.validTo() == null : p.existsOn(day))
        .findFirst()
        .orElse(named.isEmpty() ? null : named.getFirst());
  }

  private Reading unknown(String written) {
    var elsewhere = byCode.get(CellText.halfWidth(written));
    if (elsewhere != null) {
      return fault(
          Violation.PLACE, elsewhere.name() + "（" + elsewhere.code() + "）不属于" + town.name() + "。");
    }
    var near = NearNames.of(written, inTownByName.keySet());
    return fault(
        Violation.PLACE,
        town.name()
            + "没有"
            + CellText.quoted(written)
            + (near.isEmpty() ? "；请写本镇的村名或 12 位代码。" : "；相近的有：" + String.join("、", near) + "。"));
  }
}
