package org.townbook.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address as somebody wrote it, parted into what may be shown and who we are to it. People write
 * accounts and passwords into addresses, in front of the host or among the options; there they
 * would come out with every message.
 *
 * @param shown the address without account and password
 * @param user as the address says, or null
 * @param password as the address says, or null
 */
record AddressText(String shown, @Nullable String user, @Nullable String password) {

  static AddressText of(String written) {
    var mark = written.indexOf('?');
    var place = mark < 0 ? written : written.substring(0, mark);
    var options = mark < 0 ? new String[0] : written.substring(mark + 1).split("&");
    var start = place.indexOf("//") + 2;
    var at = place.lastIndexOf('@');
    var account = start >= 2 && at >= start ? place.substring(start, at).split(":", 2) : null;
    var kept =
        Arrays.stream(options)
            .filter(option -> !option.startsWith("user=") && !option.startsWith("password="))
            .collect(Collectors.joining("&"));
    return new AddressText(
        (account == null ? place : place.substring(0, start) + place.substring(at + 1))
            + (kept.isEmpty() ? "" : "?" + kept),
        account == null ? option("user", options) : decoded(account[0]),
        account != null && account.length == 2 ? decoded(account[1]) : option("password", options));
  }

  private static @Nullable String option(String name, String[] options) {
    return Arrays.stream(options)
        .filter(option -> option.startsWith(name + "="))
        .map(option -> decoded(option.substring(name.length() + 1)))
        .reduce((first, last) -> last)
        .orElse(null);
  }

  private static String decoded(String written) {
    return URLDecoder.decode(written, StandardCharsets.UTF_8);
  }

  /**
   * For people: passwords of keys and the like, which the driver wants in the address, left out.
   */
  static String masked(String address) {
    return address.replaceAll("(?i)(pass\\w*=)[^&\\s]*", "$1***");
  }
}
