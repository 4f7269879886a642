package org.townbook.web.frame;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Addresses of the files that pages load, each with a print of its content, so it may be kept. */
@Component
@ConditionalOnWebApplication
public class Assets {
  private final ObjectProvider<ResourceUrlProvider> addresses;

  /**
   * @param addresses asked for only when a page is drawn, since Spring MVC makes it from parts that
   *     need the frame
   */
  Assets(ObjectProvider<ResourceUrlProvider> addresses) {
    this.addresses = addresses;
  }

  /**
   * @throws IllegalArgumentException if no such file is in the jar
   */
  public String of(String path) {
    return Optional.ofNullable(addresses.getObject().getForLookupPath(path))
        .orElseThrow(() -> new IllegalArgumentException("no file " + path + " to serve"));
  }
}
