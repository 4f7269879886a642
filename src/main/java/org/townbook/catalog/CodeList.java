package org.townbook.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A closed list of choices, such as the channels of a petition, in the order users see. */
public record CodeList(String key, Title title, List<Entry> entries, Origin origin) {

  public CodeList {
    entries = List.copyOf(entries);
  }

  /** One choice: the code is what is stored and exported, the title what is read. */
  public record Entry(String code, Title title) {}

  /** What may be stored: the codes of all entries. */
  public Set<String> codes() {
    return entries.stream().map(Entry::code).collect(Collectors.toUnmodifiableSet());
  }

  /** The entry whose code, or else whose Chinese title, is the given text. */
  public Optional<Entry> find(String codeOrTitle) {
    return entries.stream()
        .filter(e -> e.code().equals(codeOrTitle))
        .findFirst()
        .or(() ->
            entries.stream().filter(e -> e.title().chinese().equals(codeOrTitle)).findFirst());
  }
}
