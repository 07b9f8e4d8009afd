package io.github.camelpolytomic.examples.nightly;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.FileConstants;
import org.springframework.stereotype.Component;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicGroupRunException;
import io.github.camelpolytomic.error.PolytomicPartialFailureException;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.model.run.SyncGroupRun;

/** Runs the syncs of the night, logs their progress, puts away what failed, and writes the report. */
@Component
final class NightRoutes extends RouteBuilder {

    private final Nights nights;

    NightRoutes(Nights nights) {
        this.nights = nights;
    }

    @Override
    public void configure() {
        // the cause of a group's exception is its first failure: a partial one that came later goes by the second class
        onException(PolytomicPartialFailureException.class, PolytomicGroupRunException.class)
                .continued(true)
                .log(LoggingLevel.WARN, "${exception.message}")
                .to("direct:quarantine")
                .setBody(NightRoutes::explained);

        // there was no group: a wrong key, say, or a service that is not there
        onException(PolytomicException.class)
                .continued(true)
                .log(LoggingLevel.WARN, "${exception.message}")
                .setBody(NightRoutes::nothing);

        from("timer:night?repeatCount={{nightly.nights}}&period={{nightly.period}}&time={{?nightly.first}}&delay=0")
                .routeId("night")
                .process(nights::begin)
                .setVariable("night", simple("${date:now:yyyy-MM-dd HH:mm}"))
                .setVariable("file", simple("${date:now:yyyy-MM-dd-HHmm}"))
                .log("The night of ${variable.night} begins: {{nightly.select}}")
                .to("polytomic:runBulkSyncs?select=RAW({{nightly.select}})"
                        + "&maxParallel={{nightly.max-parallel}}"
                        + "&onActive=attach"
                        + "&retryFailedSchemas=1"
                        + "&timeout={{nightly.timeout}}"
                        + "&minPollInterval={{nightly.min-poll-interval}}"
                        + "&progressTo=direct:progress")
                .to("direct:report");

        from("direct:progress")
                .routeId("progress")
                .setBody()
                .body(BulkSyncRun.class, ProgressLine::of)
                .log("${body}");

        from("direct:quarantine")
                .routeId("quarantine")
                .split()
                .body(SyncGroupRun.class, FailedSchema::of)
                .log("${body.sync}, ${body.schema}: ${body.status}, ${body.errors} errors, put away. ${body.message}")
                .setBody()
                .body(FailedSchema.class, FailedSchema::json)
                .to("file:{{nightly.directory}}"
                        + "?fileName=quarantine-${variable.file}.jsonl&fileExist=Append&appendChars=\\n")
                .end();

        from("direct:report")
                .routeId("report")
                .setVariable("group")
                .message(NightRoutes::json)
                .setVariable("style", constant("resource:classpath:report.css"))
                // all variables are parameters of the stylesheet; what it transforms does not matter
                .setBody(constant("<night/>"))
                .to("xslt:report.xsl?transformerFactoryClass=net.sf.saxon.TransformerFactoryImpl&output=bytes")
                .to("file:{{nightly.directory}}?fileName=night-${variable.file}.html")
                .setBody(NightRoutes::location)
                .log("The report is written to ${body}");
    }

    private static SyncGroupRun explained(Exchange exchange) {
        return Explanation.group(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, PolytomicGroupRunException.class));
    }

    private static SyncGroupRun nothing(Exchange exchange) {
        return Explanation.groupWithoutRuns(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
    }

    /** The group as JSON; half a character, which a Java string can hold and a stylesheet cannot read, becomes "?". */
    private static String json(Message message) {
        return new String(message.getBody(String.class).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static URI location(Exchange exchange) {
        return Path.of(exchange.getMessage().getHeader(FileConstants.FILE_NAME_PRODUCED, String.class))
                .toAbsolutePath()
                .normalize()
                .toUri();
    }
}
