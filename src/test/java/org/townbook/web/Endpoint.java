package org.townbook.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.townbook.web.frame.Frame;

/**
 * Something the program answers to, as its mappings say, so that a new one is found without being
 * named.
 *
 * @param path the parts that differ in braces: {@code /figures/{key}}
 * @param parameters the names that its handler asks for
 */
record Endpoint(String method, String path, Set<String> parameters) {
  private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

  static List<Endpoint> all(RequestMappingHandlerMapping mappings) {
    return mappings.getHandlerMethods().entrySet().stream()
        .flatMap(mapping -> of(mapping.getKey(), mapping.getValue()))
        .collect(Collectors.toMap(e -> e.method() + e.path(), e -> e, Endpoint::and, TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  private static Stream<Endpoint> of(RequestMappingInfo mapping, HandlerMethod handler) {
    var methods = mapping.getMethodsCondition().getMethods();
    return mapping.getPatternValues().stream()
        .flatMap(path ->
            (methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name))
                .map(method -> new Endpoint(method, path, parameters(handler))));
  }

  /** The page and the JSON of one address ask for their own. */
  private Endpoint and(Endpoint other) {
    var all = new TreeSet<>(parameters);
    all.addAll(other.parameters);
    return new Endpoint(method, path, all);
  }

  private static Set<String> parameters(HandlerMethod handler) {
    var names = new TreeSet<String>();
    for (var parameter : handler.getMethodParameters()) {
      if (parameter.getParameterType() == Frame.class) {
        names.addAll(List.of("place", "period", "as_of"));
      }
      if (parameter.hasParameterAnnotation(RequestParam.class)) {
        names.add(name(parameter));
      }
    }
    return names;
  }

  private static String name(MethodParameter parameter) {
    var said = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class)).name();
    var method = Objects.requireNonNull(parameter.getMethod());
    return said.isEmpty() ? method.getParameters()[parameter.getParameterIndex()].getName() : said;
  }

  /** The parts of its path that differ. */
  List<String> parts() {
    return PART.matcher(path).results().map(part -> part.group(1)).toList();
  }

  /**
   * @throws NullPointerException if a part has no value
   */
  String with(Map<String, String> parts) {
    return PART.matcher(path)
        .replaceAll(part -> Matcher.quoteReplacement(parts.get(part.group(1))));
  }
}
