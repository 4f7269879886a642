package org.townbook.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.townbook.people.Places;
import org.townbook.shared.AsOf;
import org.townbook.shared.Period;
import org.townbook.shared.Place;

/**
 * Reads from a request what a {@link Frame} needs: the parameters {@code place}, {@code period} and
 * {@code as_of}, and the cookie {@code lang}. Nothing is kept between requests.
 */
@Component
@ConditionalOnWebApplication
public class FrameReader implements HandlerMethodArgumentResolver {
  /** The cookie that holds the reader's language. */
  public static final String LANGUAGE = "lang";

  private final Places places;
  private final Assets assets;
  private final Clock clock;
  private final String ownTown;
  private final String defaultPeriod;

  /**
   * @param ownTown code of the place where none is asked for
   * @param defaultPeriod period where none is asked for; empty for the year up to the last whole
   *     month
   */
  FrameReader(
      Places places,
      Assets assets,
      Clock clock,
      @Value("${townbook.town:}") String ownTown,
      @Value("${townbook.period:}") String defaultPeriod) {
    this.places = places;
    this.assets = assets;
    this.clock = clock;
    this.ownTown = ownTown;
    this.defaultPeriod = defaultPeriod;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Frame.class;
  }

  @Override
  public Frame resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var servletRequest = request.getNativeRequest(HttpServletRequest.class);
    if (servletRequest == null) {
      throw new IllegalStateException("pages are only for HTTP");
    }
    return placed(servletRequest);
  }

  private Frame placed(HttpServletRequest request) {
    var where = where(request);
    var query = new LinkedHashMap<>(where.query());
    request.getParameterMap().forEach((name, values) -> query.putIfAbsent(name, values[0]));
    var address = new Address(request.getRequestURI(), query);
    return new Frame(words(request), assets, places, clock, address, where);
  }

  /** The frame of a page that is about no place. */
  public Frame unplaced(HttpServletRequest request, String path) {
    return new Frame(words(request), assets, places, clock, new Address(path), null);
  }

  /** Where a reader stands who has not said; empty while the book is of no town. */
  public Optional<Where> findDefault() {
    return places.find(ownTown).map(town -> new Where(town, period(null), null, null));
  }

  private static Words words(HttpServletRequest request) {
    return new Words(
        Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
            .filter(cookie -> cookie.getName().equals(LANGUAGE))
            .map(cookie -> Language.of(cookie.getValue()))
            .findFirst()
            .orElse(Language.CHINESE));
  }

  private Where where(HttpServletRequest request) {
    var asOf = request.getParameter("as_of");
    return new Where(
        place(request.getParameter("place")),
        period(request.getParameter("period")),
        asOf == null || asOf.isBlank() ? null : moment(asOf),
        asOf == null || asOf.isBlank() ? null : asOf);
  }

  private Place place(@Nullable String codeOrName) {
    if (codeOrName == null || codeOrName.isBlank()) {
      return places.find(ownTown).orElseThrow(NoPage::emptyBook);
    }
    return places
        .findByCodeOrName(codeOrName.strip())
        .orElseThrow(() -> NoPage.unreadable("wrong.place", codeOrName));
  }

  private Period period(@Nullable String written) {
    var asked = written == null || written.isBlank() ? defaultPeriod : written;
    if (asked.isEmpty()) {
      return yearToDate();
    }
    try {
      return Period.parse(asked);
    } catch (IllegalArgumentException e) {
      throw NoPage.unreadable("wrong.period", asked);
    }
  }

  private Period yearToDate() {
    var lastWhole = YearMonth.now(clock).minusMonths(1);
    return new Period(lastWhole.withMonth(1), lastWhole);
  }

  private Instant moment(String written) {
    return AsOf.find(written, clock.getZone())
        .orElseThrow(() -> NoPage.unreadable("wrong.moment", written));
  }
}
