package io.github.camelpolytomic.platforms.quarkus;

import org.apache.camel.builder.RouteBuilder;


/** What the application asks an account: for a source, a destination, and a run. Which one is in a header. */
public final class AccountRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:source").to("polytomic:bulkSource?includeFields=true");

        from("direct:destination").to("polytomic:bulkDestination");

        from("direct:run").to("polytomic:runBulkSync?timeout=1m");
    }
}
