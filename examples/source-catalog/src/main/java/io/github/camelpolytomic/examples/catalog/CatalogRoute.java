package io.github.camelpolytomic.examples.catalog;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.FileConstants;
import org.springframework.stereotype.Component;

import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.option.PolytomicConstants;

/** Reads a bulk source and a bulk destination, and writes one page about both. */
@Component
final class CatalogRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:catalog")
                .routeId("catalog")
                // whoever sends to this route gets the exception and reports it
                .errorHandler(noErrorHandler())
                .to("polytomic:bulkSource?connectionId=RAW({{catalog.source.id}})")
                .setVariable("counts")
                .message(message -> Counts.of(message.getBody(BulkSource.class)))
                .setVariable("source")
                .message(CatalogRoute::json)
                .to("polytomic:bulkDestination?connectionId=RAW({{catalog.destination.id}})")
                .setVariable("destination")
                .message(CatalogRoute::json)
                .setVariable("apiVersion", header(PolytomicConstants.SERVED_VERSION))
                .setVariable("sourceId", constant("{{catalog.source.id}}"))
                .setVariable("sourceName", constant("{{catalog.source.name}}"))
                .setVariable("destinationId", constant("{{catalog.destination.id}}"))
                .setVariable("destinationName", constant("{{catalog.destination.name}}"))
                .setVariable("style", constant("resource:classpath:catalog.css"))
                .setVariable("script", constant("resource:classpath:catalog.js"))
                // all variables are parameters of the stylesheet; what it transforms does not matter
                .setBody(constant("<catalog/>"))
                .to("xslt:catalog.xsl?transformerFactoryClass=net.sf.saxon.TransformerFactoryImpl&output=bytes")
                .to("file:{{catalog.directory}}?fileName=catalog.html")
                .log("${variable.sourceName}: ${variable.counts.schemas} schemas, ${variable.counts.fields} fields")
                .setBody(CatalogRoute::location)
                .log("written to ${body}");
    }

    /** The record as JSON; half a character, which a Java string can hold and a stylesheet cannot read, becomes "?". */
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
