package io.github.camelpolytomic;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.util.URISupport;
import org.apache.logging.log4j.Level;

/**
 * Runs a context in a new Java process, and reports where it shows keys: level and logger, or {@code JMX} and the
 * attribute, and the key.
 */
final class SecretsProgram {

    /** Keys in URIs, literal and as property placeholder. */
    private static final List<String> LITERAL =
            List.of("literal-4711-api", "literal-4711-partner", "literal-4711-deploy");

    private static final String PLACEHOLDER = "resolved-4711-";
    private static final List<String> OPTIONS = List.of("apiKey", "partnerKey", "deploymentKey");

    private SecretsProgram() {}

    /** Expects the base URL of the service and the log level of Camel. */
    public static void main(String[] arguments) throws Exception {
        Set<String> shown = new TreeSet<>();
        try (LogRecorder recorder = new LogRecorder()) {
            recorder.listen(
                    Map.of("org.apache.camel", Level.valueOf(arguments[1]), "io.github.camelpolytomic", Level.TRACE));
            run(arguments[0], shown);
            for (String line : recorder.lines()) {
                String[] words = line.split(" ", 3);
                add(shown, words[0] + " " + words[1], words[2]);
            }
            System.out.println("lines: " + recorder.lines().size());
        }
        shown.forEach(each -> System.out.println("shown: " + each));
    }

    private static void run(String url, Set<String> shown) throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            // Camel logs before the Polytomic component is used
            add(shown, "URI", URISupport.sanitizeUri("polytomic:getIdentity?partnerKey=" + LITERAL.get(1)));
            add(shown, "URI", URISupport.sanitizeUri("polytomic:getIdentity?deploymentKey=" + LITERAL.get(2)));
            context.getPropertiesComponent().setInitialProperties(properties());
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    for (int i = OPTIONS.size() - 1; i >= 0; i--) {
                        String uri = "polytomic:bulkSource?connectionId=c&baseUrl=" + url + "&" + OPTIONS.get(i) + "=";
                        from("direct:literal" + i).to(uri + LITERAL.get(i));
                        from("direct:placeholder" + i).to(uri + "{{" + OPTIONS.get(i) + "}}");
                        from("direct:dynamic" + i).toD(uri + LITERAL.get(i) + "&includeFields=${header.fields}");
                    }
                }
            });
            context.start();
            for (int i = 0; i < OPTIONS.size(); i++) {
                for (String kind : List.of("literal", "placeholder", "dynamic")) {
                    context.createProducerTemplate().send("direct:" + kind + i, exchange -> exchange.getMessage()
                            .setHeader("fields", "true"));
                }
            }
            searchJmx(context, shown);
        }
    }

    private static Properties properties() {
        Properties properties = new Properties();
        OPTIONS.forEach(option -> properties.setProperty(option, PLACEHOLDER + option));
        return properties;
    }

    private static void searchJmx(CamelContext context, Set<String> shown) throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        for (ObjectName name : server.queryNames(
                new ObjectName("org.apache.camel:context=" + context.getManagementName() + ",*"), null)) {
            add(shown, "JMX name", name.toString());
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                try {
                    Object value = server.getAttribute(name, attribute.getName());
                    add(shown, "JMX " + attribute.getName(), String.valueOf(value));
                } catch (Exception e) {
                    add(shown, "JMX " + attribute.getName(), String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private static void add(Set<String> shown, String where, String text) {
        if (LITERAL.stream().anyMatch(text::contains)) {
            shown.add(where + " literal");
        }
        if (text.contains(PLACEHOLDER)) {
            shown.add(where + " placeholder");
        }
    }
}
