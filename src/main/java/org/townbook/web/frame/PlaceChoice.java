package org.townbook.web.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.townbook.shared.Place;

/** One place a reader may choose, indented by its depth in the tree. */
public record PlaceChoice(Place place, int depth, boolean taken) {

  /** As a list box shows it: an indent of wide spaces, then the name. */
  public String label() {
    return "　".repeat(depth) + place.name();
  }

  /** The whole tree in the order of reading: each place, then all below it. */
  static List<PlaceChoice> tree(List<Place> places, Place taken) {
    var codes = places.stream().map(Place::code).toList();
    var below = new LinkedHashMap<@Nullable String, List<Place>>();
    for (var place : places) {
      var parent = codes.contains(place.parent()) ? place.parent() : null;
      below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(place);
    }
    var choices = new ArrayList<PlaceChoice>();
    append(choices, below, null, 0, taken);
    return choices;
  }

  private static void append(
      List<PlaceChoice> choices,
      Map<@Nullable String, List<Place>> below,
      @Nullable String parent,
      int depth,
      Place taken) {
    for (var place : below.getOrDefault(parent, List.of())) {
      choices.add(new PlaceChoice(place, depth, place.code().equals(taken.code())));
      append(choices, below, place.code(), depth + 1, taken);
    }
  }
}
