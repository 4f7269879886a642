package org.townbook.web.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A path of this program with its query, from which the addresses of links are made. */
public record Address(String path, Map<String, String> query) {

  public Address {
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
  }

  public Address(String path) {
    this(path, Map.of());
  }

  /** The same with one parameter set, or left out where the value is null or empty. */
  public Address with(String name, @Nullable Object value) {
    var changed = new LinkedHashMap<>(query);
    if (value == null || value.toString().isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value.toString());
    }
    return new Address(path, changed);
  }

  public Address without(String name) {
    return with(name, null);
  }

  /** The same query below this path: {@code /figures/x} gives {@code /figures/x/records}. */
  public Address below(String part) {
    return new Address(path + "/" + part, query);
  }

  /** As it stands in a link. */
  public String url() {
    return query.isEmpty()
        ? path
        : path
            + query.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":");
  }

  @Override
  public String toString() {
    return url();
  }
}
