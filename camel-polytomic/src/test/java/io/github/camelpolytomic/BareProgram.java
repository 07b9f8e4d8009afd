package io.github.camelpolytomic;

import java.time.OffsetDateTime;
import java.util.List;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

import io.github.camelpolytomic.model.bulksync.CreateBulkSyncRequest;
import io.github.camelpolytomic.model.bulksync.SchemaConfiguration;
import io.github.camelpolytomic.model.identity.Identity;

/** An application with only the component; its arguments are the base URL of the service and a key. */
final class BareProgram {

    private static final CreateBulkSyncRequest REQUEST = CreateBulkSyncRequest.builder()
            .dataCutoffTimestamp(OffsetDateTime.parse("2026-03-01T02:00:00Z"))
            .schemas(List.of(SchemaConfiguration.of("orders")))
            .build();

    private BareProgram() {}

    public static void main(String[] arguments) throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            PolytomicComponent component = new PolytomicComponent();
            component.getConfiguration().setBaseUrl(arguments[0]);
            component.getConfiguration().setApiKey(arguments[1]);
            context.addComponent("polytomic", component);
            context.start();
            Identity identity =
                    context.createProducerTemplate().requestBody("polytomic:getIdentity", null, Identity.class);
            System.out.println("organization: " + identity.organizationName());
            System.out.println("runs: " + component.getRunsInFlight().size());
            System.out.println("request: " + context.getTypeConverter().mandatoryConvertTo(String.class, REQUEST));
            for (String missing : new String[] {
                "io.micrometer.core.instrument.MeterRegistry",
                "org.apache.camel.impl.health.AbstractHealthCheck",
                "org.apache.camel.impl.console.DefaultDevConsoleRegistry",
                "org.apache.camel.management.JmxManagementStrategy",
                "tools.jackson.databind.ObjectMapper"
            }) {
                System.out.println(missing + ": " + context.getClassResolver().resolveClass(missing));
            }
        }
    }
}
