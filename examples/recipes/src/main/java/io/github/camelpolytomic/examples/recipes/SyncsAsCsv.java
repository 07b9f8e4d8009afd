package io.github.camelpolytomic.examples.recipes;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import io.github.camelpolytomic.model.bulksync.BulkSync;

/** All bulk syncs as a CSV file. */
public final class SyncsAsCsv extends RouteBuilder {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("id", "name", "mode", "active", "source", "destination")
            .get();

    @Override
    public void configure() {
        from("platform-http:/reports/syncs.csv?httpMethodRestrict=GET")
                .routeId("syncs-as-csv")
                .routeConfigurationId("http-errors")
                .removeHeaders("*")
                .to("polytomic:listBulkSyncs")
                .setBody(SyncsAsCsv::csv)
                .setHeader(Exchange.CONTENT_TYPE, constant("text/csv; charset=utf-8"))
                .setHeader("Content-Disposition", constant("attachment; filename=\"syncs.csv\""));
    }

    private static String csv(Exchange exchange) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (Object element : exchange.getMessage().getBody(List.class)) {
                BulkSync sync = (BulkSync) element;
                csv.printRecord(
                        sync.id(),
                        harmless(sync.name()),
                        sync.mode(),
                        sync.active(),
                        sync.sourceConnectionId(),
                        sync.destinationConnectionId());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** A spreadsheet runs a cell that begins like a formula; an apostrophe prevents that. */
    private static String harmless(String text) {
        return text != null && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
