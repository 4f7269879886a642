package org.townbook.sample;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.townbook.shared.Place;
import org.townbook.shared.Place.Level;
import org.townbook.shared.Refusal;

/** The places that rows of the sample may lie in: the town and its villages. */
record Town(Place town, List<Place> villages) {

  Town {
    villages = List.copyOf(villages);
  }

  /**
   * The town with the given code, out of a tree of places.
   *
   * @throws Refusal if there is no such town in it
   */
  static Town of(String code, List<Place> places) {
    var town =
        places.stream()
            .filter(p -> p.code().equals(code) && p.level() == Level.TOWN)
            .findFirst()
            .orElseThrow(() -> new Refusal("没有代码为 " + code + " 的镇，样例要装在一个镇的账里。"));
    return new Town(town, places.stream().filter(p -> code.equals(p.parent())).toList());
  }

  List<String> villageCodes() {
    return villages.stream().map(Place::code).toList();
  }

  /** The code of the town or one of its villages, by name or by code. */
  Optional<String> findCode(String nameOrCode) {
    return Stream.concat(Stream.of(town), villages.stream())
        .filter(p -> p.name().equals(nameOrCode) || p.code().equals(nameOrCode))
        .map(Place::code)
        .findFirst();
  }
}
