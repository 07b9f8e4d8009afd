package io.github.camelpolytomic.springboot;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.JRE;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The property works with every Java version: on Java 17 it has no effect, on 21 and later Camel uses virtual threads.
 */
@SpringBootTest(properties = "spring.threads.virtual.enabled=true")
class VirtualThreadsTest extends SimulatedAccountTestSupport {

    @Autowired
    CamelContext camel;

    @Autowired
    ProducerTemplate template;

    @Test
    void theContextStarts() {
        assertThat(camel.isStarted()).isTrue();
    }

    @Test
    void aCallIsAnswered() {
        BulkSource source = template.requestBody(
                "polytomic:bulkSource?connectionId=" + SampleWorkspace.CRM, null, BulkSource.class);

        assertThat(source).isNotNull();
    }

    /**
     * Camel selects the kind of its threads once for a process, maybe before this test, so the process needs the
     * properties.
     */
    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    @EnabledIfSystemProperty(named = "camel.threads.virtual.enabled", matches = "true")
    @EnabledIfSystemProperty(named = "spring.threads.virtual.enabled", matches = "true")
    void theRouteContinuesOnAVirtualThread() throws ReflectiveOperationException {
        Thread thread = template.requestBody("direct:thread", null, Thread.class);

        assertThat(Thread.class.getMethod("isVirtual").invoke(thread))
                .as("%s is virtual", thread)
                .isEqualTo(true);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        RouteBuilder threadThatGoesOn() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:thread")
                            .to("polytomic:bulkSource?connectionId=" + SampleWorkspace.CRM)
                            .setBody(exchange -> Thread.currentThread());
                }
            };
        }
    }
}
