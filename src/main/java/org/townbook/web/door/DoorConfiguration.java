package org.townbook.web.door;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the door to the server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DoorConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> door() {
    return server ->
        server.addContextCustomizers(context ->
            ((StandardHost) context.getParent())
                .setErrorReportValveClass(RefusedByServer.class.getName()));
  }
}
