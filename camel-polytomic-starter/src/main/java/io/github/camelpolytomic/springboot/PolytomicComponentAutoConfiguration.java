package io.github.camelpolytomic.springboot;

import org.apache.camel.component.http.springboot.HttpComponentSslBundleAutoConfiguration;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.ComponentConfigurationProperties;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;

/** Configures the component named {@code polytomic} from the properties {@code camel.component.polytomic.*}. */
// Camel 4.18.0 looks up SSL bundles before Spring Boot has created them, and ignores
// camel.component.http.ssl-bundle; this order makes it wait for them
@AutoConfiguration(
        after = {CamelAutoConfiguration.class, SslAutoConfiguration.class},
        before = HttpComponentSslBundleAutoConfiguration.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({"camel.component", PolytomicComponentConfiguration.PREFIX})
@EnableConfigurationProperties({ComponentConfigurationProperties.class, PolytomicComponentConfiguration.class})
public class PolytomicComponentAutoConfiguration {

    // static, because properties are bound before this class has an instance
    @Bean
    @ConfigurationPropertiesBinding
    static PolytomicComponentConverter polytomicComponentConverter(ApplicationContext application) {
        return new PolytomicComponentConverter(application);
    }

    @Lazy
    @Bean
    ComponentCustomizer configurePolytomicComponent(
            ApplicationContext application, PolytomicComponentConfiguration properties) {
        return new PolytomicComponentCustomizer(application, properties);
    }
}
