package io.github.camelpolytomic.springboot;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;

import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/** The property does no harm: on Java 17 it has no effect, on 21 and later Camel makes its threads virtual ones. */
@CamelSpringBootTest
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

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
