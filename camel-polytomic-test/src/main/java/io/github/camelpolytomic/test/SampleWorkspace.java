package io.github.camelpolytomic.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The default workspace: a CRM and a shop database to read from, a warehouse and a bucket to write to.
 * {@link Workspace#sample()} creates one.
 */
public final class SampleWorkspace {

    /** The organization all sample connections belong to. */
    public static final String ORGANIZATION_ID = "d1f4c2a8-6b1e-4c57-9a35-2f7c0e8b4d61";

    /** An API key of the organization. */
    public static final String API_KEY = "7c9e2b54-3a18-4f06-8d7b-b05e61f2a9c3";

    /** A Salesforce-like CRM, a source with about 40 schemas and 900 fields. */
    public static final String CRM = "3b8f5e27-94d1-4a6c-b2e0-71c6d9f0a483";

    /** The PostgreSQL database of an online shop, a source with about a dozen tables and their foreign keys. */
    public static final String SHOP = "8e2d71c4-0f5b-4b39-a6d8-c4f1e7903b52";

    /** A Snowflake-like warehouse, a destination. */
    public static final String WAREHOUSE = "b64a09f3-d7e2-4e81-93c5-1a8f2d6e7c90";

    /** An S3-like bucket, a destination. */
    public static final String BUCKET = "e07c3d95-5a2f-4d14-8b69-f3b7a1c8d026";

    /** An active sync from {@link #CRM} to {@link #WAREHOUSE}: five schemas, every day at 02:30 UTC. */
    public static final String CRM_TO_WAREHOUSE = "5d0e8a37-1c94-4f2b-8e66-a9b3c7d1f052";

    /** A sync from {@link #SHOP} to {@link #BUCKET} that is not active: all schemas, started manually. */
    public static final String SHOP_TO_BUCKET = "c28f6b10-7e43-4d95-b1a7-0f5e9d3c6a84";

    /** A model of the table {@code public.customers} of {@link #SHOP}, with all of its fields. */
    public static final String CUSTOMERS = "9a41d7e6-3c05-4b8f-a2d1-6e0b5f97c348";

    private static final List<String> CONNECTIONS = List.of("crm", "shop", "warehouse", "bucket");

    private SampleWorkspace() {}

    static Workspace load(SimulatorClock clock) {
        Workspace workspace = new Workspace(ORGANIZATION_ID, API_KEY, clock);
        CONNECTIONS.forEach(name -> workspace.add(SimulatedConnection.fromJson(text("sample/" + name + ".json"))));
        workspace.add(SimulatedBulkSync.named("CRM to warehouse")
                .id(CRM_TO_WAREHOUSE)
                .source(CRM)
                .destination(WAREHOUSE)
                .destinationSetting("schema", "crm")
                .schemas("Account", "Contact", "Lead", "Opportunity", "Case")
                .schedule("{\"frequency\": \"daily\", \"hour\": \"2\", \"minute\": \"30\"}"));
        workspace.add(SimulatedBulkSync.named("Shop to bucket")
                .id(SHOP_TO_BUCKET)
                .source(SHOP)
                .destination(BUCKET)
                .destinationSetting("path", "shop")
                .destinationSetting("format", "parquet")
                .active(false));
        workspace.add(SimulatedModel.named("Customers")
                .id(CUSTOMERS)
                .source(SHOP)
                .setting("table", "public.customers")
                .identifier("id"));
        return workspace;
    }

    private static String text(String resource) {
        try (InputStream in = SampleWorkspace.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
