package io.github.camelpolytomic.internal.operation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.camel.ProducerTemplate;

import io.github.camelpolytomic.model.bulksync.BulkSyncExecutionLogsExport;
import io.github.camelpolytomic.model.connections.ConnectSession;
import io.github.camelpolytomic.model.connections.ConnectionProxyResponse;
import io.github.camelpolytomic.model.permissions.Policy;
import io.github.camelpolytomic.model.permissions.Role;
import io.github.camelpolytomic.model.queryrunner.QueryResult;
import io.github.camelpolytomic.model.users.User;
import io.github.camelpolytomic.model.webhooks.Webhook;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.ProxyResponse;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedField;
import io.github.camelpolytomic.test.SimulatedModel;
import io.github.camelpolytomic.test.SimulatedRun;
import io.github.camelpolytomic.test.SimulatedSchema;

/**
 * The resources of a row of the request tables, created in the simulator on first use and not shared with other tests.
 */
public final class RequestState {

    /** A key with the permissions of a partner. */
    static final String PARTNER_KEY = "partner-key-of-the-request-tests";

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final PolytomicSimulator simulator;
    private final ProducerTemplate template;
    private final Map<String, String> made = new HashMap<>();

    public RequestState(PolytomicSimulator simulator, ProducerTemplate template) {
        this.simulator = simulator;
        this.template = template;
        simulator.workspace().acceptPartnerKey(PARTNER_KEY);
    }

    /** Returns the text with the names in braces replaced by ids. */
    String fill(String text) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(id(name.group(1))));
    }

    public String id(String name) {
        if (name.equals("ingestingSync")) {
            id("ingesting");
        }
        if (!made.containsKey(name)) {
            made.put(name, make(name));
        }
        return made.get(name);
    }

    private String make(String name) {
        return switch (name) {
            case "crm" -> SampleWorkspace.CRM;
            case "warehouse" -> SampleWorkspace.WAREHOUSE;
            case "organization" -> simulator.workspace().organizationId();
            case "unique" -> UUID.randomUUID().toString();
            case "child" -> childOrganization();
            case "sync", "otherSync" -> sync();
            case "execution" -> syncOf("sync").executions().get(0).id();
            case "syncsToken" -> tokenOfSyncs();
            case "token" -> token("listBulkSyncExecutions?syncId=" + id("sync"));
            case "consoleToken" -> token(execution("getBulkSyncExecutionConsoleLogs"));
            case "schemaToken" -> token(execution("getBulkSyncExecutionSchemaConsoleLogs") + "&schemaId=Account");
            case "schedule" -> schedule();
            case "connection" -> connection();
            case "field" -> field();
            case "shared" -> shared();
            case "proxied" -> proxied();
            case "job" -> job();
            case "bucket" -> SampleWorkspace.BUCKET;
            case "event" -> event();
            case "eventType" -> eventType();
            case "webhook" -> webhook();
            case "organizationWithoutWebhook" -> organizationWithoutWebhook();
            case "userEmail" -> UUID.randomUUID() + "@here.example";
            case "user" -> user();
            case "role" ->
                created("createRole", "{\"name\":\"Role {unique}\"}", Role.class)
                        .id();
            case "policy" ->
                created(
                                "createPolicy",
                                "{\"name\":\"Policy {unique}\",\"policy_actions\":[{\"action\":\"query\",\"role_ids\":[\"{role}\"]}]}",
                                Policy.class)
                        .id();
            case "proxyJob" -> proxyJob();
            case "session" -> session();
            case "ingesting" -> ingesting();
            case "ingestToken" -> ingestToken();
            case "modelSource", "queryable" -> modelSource();
            case "model" -> model();
            case "enrichment" -> enrichment();
            case "query" -> query("select id from orders limit 3");
            case "longQuery" -> query("select * from orders");
            case "lastQueryToken" -> lastQueryToken();
            default -> new ModelSyncRequestState(simulator, this).make(name);
        };
    }

    private String childOrganization() {
        String id = UUID.randomUUID().toString();
        simulator.workspace().addChildOrganization(id);
        return id;
    }

    private String sync() {
        SimulatedBulkSync sync = SimulatedBulkSync.named("Sync " + UUID.randomUUID())
                .source(SampleWorkspace.CRM)
                .destination(SampleWorkspace.WAREHOUSE)
                .destinationSetting("schema", "crm")
                .schemas("Account", "Contact");
        simulator.workspace().add(sync);
        sync.pastRuns(
                2,
                SimulatedRun.completesAfter(Duration.ofMinutes(5))
                        .log(Duration.ofSeconds(1), "info", "begun")
                        .schemaLog("Account", Duration.ofSeconds(2), "info", "reading")
                        .schemaLog("Account", Duration.ofSeconds(3), "info", "read"));
        return sync.id();
    }

    private SimulatedBulkSync syncOf(String name) {
        return simulator.workspace().bulkSync(id(name)).orElseThrow();
    }

    private String tokenOfSyncs() {
        simulator
                .workspace()
                .add(SimulatedBulkSync.named("Inactive")
                        .source(SampleWorkspace.SHOP)
                        .destination(SampleWorkspace.BUCKET)
                        .active(false));
        return token("listBulkSyncs?apiVersion=2025-09-18&active=false");
    }

    /** Returns the token of the second page of a list whose pages have one element. */
    String token(String call) {
        return tokenOfPages(call + "&limit=1");
    }

    /** Returns the token of the second page of a list. */
    String tokenOfPages(String call) {
        return template.send("polytomic:" + call + "&paging=PAGE", exchange -> {})
                .getMessage()
                .getHeader("CamelPolytomicNextPageToken", String.class);
    }

    private String execution(String operation) {
        return operation + "?apiVersion=2025-09-18&syncId=" + id("sync") + "&executionId=" + id("execution");
    }

    private String schedule() {
        template.requestBody(
                "polytomic:createBulkSyncSchedule?apiVersion=2024-02-08&syncId=" + id("sync"),
                "{\"schedule\":{\"frequency\":\"manual\"}}");
        return syncOf("sync").scheduleIds().get(1);
    }

    private String connection() {
        SimulatedConnection connection = SimulatedConnection.named("Shop " + UUID.randomUUID())
                .type("postgresql")
                .configuration(Map.of("hostname", "db.example", "database", "shop", "password", "secret"))
                .schema(SimulatedSchema.named("public.orders")
                        .field(SimulatedField.of("id", "number")
                                .remoteType("bigint")
                                .primaryKey()));
        simulator.workspace().add(connection);
        return connection.id();
    }

    private String field() {
        template.requestBody(
                "polytomic:upsertSchemaFields?schemaId=public.orders&connectionId=" + id("connection"),
                "{\"fields\":[{\"field_id\":\"declared\",\"label\":\"Declared\",\"type\":\"string\"}]}");
        return "declared";
    }

    private String shared() {
        template.requestBody(
                "polytomic:createSharedConnection?apiVersion=2024-02-08&apiKey=" + PARTNER_KEY + "&connectionId="
                        + id("connection") + "&childOrganizationId=" + id("child"),
                (Object) null);
        return id("connection");
    }

    private String proxied() {
        SimulatedConnection connection = SimulatedConnection.named("Contacts " + UUID.randomUUID())
                .type("hubspot")
                .proxyApi("records", "records of the CRM")
                .asSource();
        simulator.workspace().add(connection);
        simulator
                .workspace()
                .respondToProxy(
                        connection.id(),
                        ProxyResponse.status(201).json("{\"id\":7}").header("X-Trace", "7"));
        return connection.id();
    }

    private String event() {
        return simulator.workspace().emit(id("eventType"), "{\"sync_name\": \"Nightly\"}");
    }

    private String eventType() {
        simulator.workspace().emit("bulk_sync.running", "{\"sync_name\": \"Nightly\"}");
        return "bulk_sync.running";
    }

    private String webhook() {
        return webhooks().map(Webhook::id).findFirst().orElseGet(() -> created(
                        "createWebhook",
                        "{\"endpoint\":\"https://here.example/events\",\"secret\":\"s-{unique}\"}",
                        Webhook.class)
                .id());
    }

    private String organizationWithoutWebhook() {
        webhooks()
                .forEach(webhook ->
                        template.requestBody("polytomic:deleteWebhook?webhookId=" + webhook.id(), (Object) null));
        return id("organization");
    }

    private Stream<Webhook> webhooks() {
        List<?> webhooks = template.requestBody("polytomic:listWebhooks", null, List.class);
        return webhooks.stream().map(Webhook.class::cast);
    }

    private String user() {
        return created("createCurrentOrgUser?apiVersion=2025-09-18", "{\"email\":\"{userEmail}\"}", User.class)
                .id();
    }

    private <T> T created(String operation, String body, Class<T> type) {
        return template.requestBody("polytomic:" + operation, fill(body), type);
    }

    private String modelSource() {
        SimulatedConnection connection = SimulatedConnection.named("Orders " + UUID.randomUUID())
                .type("postgresql")
                .schema(SimulatedSchema.named("public.orders")
                        .field(SimulatedField.of("id", "number").primaryKey())
                        .field(SimulatedField.of("email", "string"))
                        .field(SimulatedField.of("country", "string")))
                .schema(SimulatedSchema.named("public.items")
                        .field(SimulatedField.of("id", "number").primaryKey()));
        simulator.workspace().add(connection);
        return connection.id();
    }

    private String model() {
        SimulatedModel model = SimulatedModel.named("Model " + UUID.randomUUID())
                .source(id("modelSource"))
                .setting("table", "public.orders");
        simulator.workspace().add(model);
        return model.id();
    }

    private String enrichment() {
        SimulatedConnection connection =
                SimulatedConnection.named("Companies " + UUID.randomUUID()).type("clearbit");
        simulator.workspace().add(connection);
        return connection.id();
    }

    private String query(String query) {
        simulator.workspace().queriesTake(Duration.ofNanos(1));
        return template.requestBody(
                        "polytomic:runQuery?apiVersion=2025-09-18&connectionId=" + id("queryable") + "&query=RAW("
                                + query + ")",
                        null,
                        QueryResult.class)
                .id();
    }

    private String lastQueryToken() {
        String token = "";
        String next = queryToken(token);
        while (next != null) {
            token = next;
            next = queryToken("&pageToken=" + token);
        }
        return token;
    }

    private String queryToken(String page) {
        return template.send(
                        "polytomic:getQuery?apiVersion=2025-09-18&paging=PAGE&queryId=" + id("longQuery") + page,
                        exchange -> {})
                .getMessage()
                .getHeader("CamelPolytomicNextPageToken", String.class);
    }

    private String job() {
        return template.requestBody(
                        "polytomic:exportBulkSyncExecutionLogs?syncId=" + id("sync") + "&executionId="
                                + id("execution"),
                        null,
                        BulkSyncExecutionLogsExport.class)
                .job()
                .jobId();
    }

    private String proxyJob() {
        return template.requestBody(
                        "polytomic:executeConnectionProxy?apiVersion=2025-09-18&connectionId=" + id("proxied"),
                        "{\"async\":true,\"request\":{\"method\":\"GET\",\"path\":\"/contacts\"}}",
                        ConnectionProxyResponse.class)
                .jobId();
    }

    private String session() {
        return template.requestBody(
                        "polytomic:createConnectSession?apiVersion=2025-09-18",
                        "{\"name\":\"Session " + UUID.randomUUID() + "\",\"redirect_url\":\"https://here.example\"}",
                        ConnectSession.class)
                .token();
    }

    private String ingesting() {
        SimulatedConnection connection = SimulatedConnection.named("Ledger " + UUID.randomUUID())
                .type("postgresql")
                .schema(SimulatedSchema.named("public.entries").field(SimulatedField.of("id", "number")));
        simulator.workspace().add(connection);
        SimulatedBulkSync sync = SimulatedBulkSync.named("Ledger " + UUID.randomUUID())
                .source(connection.id())
                .destination(SampleWorkspace.WAREHOUSE)
                .destinationSetting("schema", "ledger");
        simulator.workspace().add(sync);
        sync.ingestLog("INFO", "replication slot opened").ingestLog("INFO", "caught up");
        made.put("ingestingSync", sync.id());
        return connection.id();
    }

    private String ingestToken() {
        return token("getIngestConsoleLogs?apiVersion=2025-09-18&connectionId=" + id("ingesting"));
    }
}
