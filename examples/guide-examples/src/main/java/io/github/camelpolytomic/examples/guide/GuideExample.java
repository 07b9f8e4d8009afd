package io.github.camelpolytomic.examples.guide;

import java.util.Locale;
import java.util.function.Supplier;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.main.Main;

/** The examples, each with the API version that its requests are written for. */
enum GuideExample {
    HUBSPOT_TO_POSTGRESQL("2023-04-25", HubSpotToPostgresql::new),
    SALESFORCE_TO_S3("2024-02-08", SalesforceToS3::new),
    SALESFORCE_TO_SNOWFLAKE("2025-09-18", SalesforceToSnowflake::new),
    MONGODB_TO_SALESFORCE("2023-04-25", MongoDbToSalesforce::new);

    private final String apiVersion;
    private final Supplier<RoutesBuilder> java;

    GuideExample(String apiVersion, Supplier<RoutesBuilder> java) {
        this.apiVersion = apiVersion;
        this.java = java;
    }

    String apiVersion() {
        return apiVersion;
    }

    /** Its name on the command line, which is that of its route and of its YAML file as well. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void addRoutes(Main main, Language language) {
        switch (language) {
            case JAVA -> {
                main.configure().addRoutesBuilder(java.get());
                main.configure().addRoutesBuilder(new SignIn());
            }
            case YAML ->
                main.configure()
                        .withRoutesIncludePattern(
                                "classpath:routes/%s.camel.yaml,classpath:routes/sign-in.camel.yaml".formatted(id()));
        }
    }

    /** What the routes are written in. */
    enum Language {
        JAVA,
        YAML
    }
}
