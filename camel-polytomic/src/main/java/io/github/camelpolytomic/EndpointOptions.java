package io.github.camelpolytomic;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.apache.camel.CamelContext;
import org.apache.camel.NoSuchEndpointException;
import org.apache.camel.util.StringHelper;

import io.github.camelpolytomic.internal.binding.DynamicParameters;
import io.github.camelpolytomic.internal.binding.MaskedUri;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.internal.text.NearestNames;

/**
 * The options of an endpoint, as written in its URI.
 *
 * <p>An endpoint does not know whether a message contributed to its URI. Camel's own binding evaluates values: Simple
 * within RAW, placeholders, references to beans and classes, property paths. This class accepts only options that the
 * endpoint declares, and their values are literal.
 */
final class EndpointOptions {

    private static final PolytomicComponentConfigurer COMPONENT = new PolytomicComponentConfigurer();

    private static final Map<String, String> NAMES = names();

    private EndpointOptions() {}

    private static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        new PolytomicEndpointUriFactory().propertyNames().forEach(name -> names.put(name, name));
        OptionValue.CAMEL_OPTIONS.keySet().forEach(name -> names.put(name, name));
        // these are not options of a user
        names.remove(DynamicParameters.MARK);
        names.remove("operation");
        return names;
    }

    /**
     * Returns the declared name of an option that is written in any case, with or without dashes; an unknown name is
     * returned unchanged.
     */
    static String declared(String option) {
        return NAMES.getOrDefault(StringHelper.dashToCamelCase(option), option);
    }

    /**
     * Replaces option names by their declared names, removes the RAW markers of values, and rejects an option that is
     * set twice, because one of the values may come from a message.
     *
     * @param path the operation in the URI
     */
    static void normalize(CamelContext context, String path, Map<String, Object> options) {
        Map<String, Object> original = new LinkedHashMap<>(options);
        options.clear();
        String duplicate = "";
        for (Map.Entry<String, Object> entry : original.entrySet()) {
            String option = declared(entry.getKey());
            Object value = entry.getValue() instanceof String text
                    ? OptionValue.camelValue(context, option, withoutRaw(text))
                    : entry.getValue();
            if (options.put(option, value) != null || value instanceof Collection) {
                duplicate = option;
            }
        }
        requireMaskable(path, options, duplicate);
        if (!duplicate.isEmpty()) {
            throw setTwice(duplicate);
        }
    }

    static IllegalArgumentException setTwice(String option) {
        return new IllegalArgumentException("Option %s is set twice: set it once".formatted(Excerpts.value(option)));
    }

    // Camel masks only the first of these keywords in a URI, and shows the URI in the texts of other exceptions
    private static void requireMaskable(String path, Map<String, Object> options, String duplicate) {
        if (MaskedUri.SECRETS.contains(duplicate) || options.keySet().containsAll(MaskedUri.SECRETS)) {
            throw new NoSuchEndpointException(
                    "polytomic:" + path,
                    "set only one of the options apiKey, partnerKey, deploymentKey, and only once");
        }
    }

    /** Whether a value has a RAW marker. */
    static boolean isRaw(String value) {
        return value.startsWith("RAW(") && value.endsWith(")") || value.startsWith("RAW{") && value.endsWith("}");
    }

    // unlike Camel's method, it does not evaluate Simple within RAW or decode %25
    static String withoutRaw(String value) {
        return isRaw(value) ? value.substring("RAW(".length(), value.length() - 1) : value;
    }

    /**
     * Sets the options that the endpoint declares, and leaves all others in the map.
     *
     * @throws IllegalArgumentException if a value does not have the type of its option
     */
    static void bind(PolytomicEndpoint endpoint, Map<String, Object> options) {
        options.entrySet()
                .removeIf(option -> option.getKey().equals(NAMES.get(option.getKey()))
                        && OptionValue.set(endpoint, option.getKey(), option.getValue()));
    }

    /** Rejects the options that remain after {@link #bind}. */
    static void requireNoneLeft(Map<String, Object> options) {
        options.keySet().stream().sorted().findFirst().ifPresent(option -> {
            if (COMPONENT.getOptionType(option, false) != null) {
                throw new IllegalArgumentException(
                        "Option %s is a component option: set it on the component, not in a URI".formatted(option));
            }
            String shown = Excerpts.value(option);
            throw new IllegalArgumentException("Unknown option '%s'; similar options are %s"
                    .formatted(shown, NearestNames.text(shown, NAMES.values(), Function.identity())));
        });
    }
}
