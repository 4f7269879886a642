package org.townbook.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A definition's canonical text: a line for each thing it says, whose values stand in quotes.
 *
 * @param text ends with a line end
 */
public record CanonicalText(String text) {

  /** SHA-256 of the text in UTF-8, as 64 hexadecimal digits. */
  public String digest() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
