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
 * The options of an endpoint, as they stand in its URI.
 *
 * <p>No endpoint can tell whether a message had a part in its URI. Camel's own binding evaluates what it finds there: Simple
 * within RAW, placeholders, references to beans and classes, paths of properties. Here an option is one that the endpoint
 * declares, and its value is literal.
 */
final class EndpointOptions {

    private static final PolytomicComponentConfigurer COMPONENT = new PolytomicComponentConfigurer();

    private static final Map<String, String> NAMES = names();

    private EndpointOptions() {}

    private static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        new PolytomicEndpointUriFactory().propertyNames().forEach(name -> names.put(name, name));
        OptionValue.OF_CAMEL.keySet().forEach(name -> names.put(name, name));
        // what no user writes among the options
        names.remove(DynamicParameters.MARK);
        names.remove("operation");
        return names;
    }

    /** The option that is meant, in any case and with or without dashes, as it is declared; otherwise what is given. */
    static String declared(String option) {
        return NAMES.getOrDefault(StringHelper.dashToCamelCase(option), option);
    }

    /**
     * Writes options as they are declared, takes the RAW markers off their values, and refuses one that is set twice: one of
     * the two may have come with a message.
     *
     * @param path the operation, as the URI names it
     */
    static void normalize(CamelContext context, String path, Map<String, Object> options) {
        Map<String, Object> given = new LinkedHashMap<>(options);
        options.clear();
        String twice = "";
        for (Map.Entry<String, Object> each : given.entrySet()) {
            String option = declared(each.getKey());
            Object value = each.getValue() instanceof String text
                    ? OptionValue.ofCamel(context, option, withoutRaw(text))
                    : each.getValue();
            if (options.put(option, value) != null || value instanceof Collection) {
                twice = option;
            }
        }
        requireMaskable(path, options, twice);
        if (!twice.isEmpty()) {
            throw setTwice(twice);
        }
    }

    static IllegalArgumentException setTwice(String option) {
        return new IllegalArgumentException("Option %s is set twice: set it once".formatted(Excerpts.value(option)));
    }

    // Camel masks but the first of these words in a URI, and shows the URI in all that it says of another failure
    private static void requireMaskable(String path, Map<String, Object> options, String twice) {
        if (MaskedUri.SECRETS.contains(twice) || options.keySet().containsAll(MaskedUri.SECRETS)) {
            throw new NoSuchEndpointException(
                    "polytomic:" + path, "set only one of the options apiKey, partnerKey, deploymentKey, and once");
        }
    }

    /** Whether a value is marked as one that may hold what else ends it. */
    static boolean isRaw(String value) {
        return value.startsWith("RAW(") && value.endsWith(")") || value.startsWith("RAW{") && value.endsWith("}");
    }

    // not Camel's, which evaluates Simple within RAW, and takes %25 for %
    static String withoutRaw(String value) {
        return isRaw(value) ? value.substring("RAW(".length(), value.length() - 1) : value;
    }

    /**
     * Sets the options that the endpoint declares, and leaves those that it does not in the map.
     *
     * @throws IllegalArgumentException for a value that is none of the option's type
     */
    static void bind(PolytomicEndpoint endpoint, Map<String, Object> options) {
        options.entrySet()
                .removeIf(option -> option.getKey().equals(NAMES.get(option.getKey()))
                        && OptionValue.set(endpoint, option.getKey(), option.getValue()));
    }

    /** Refuses what is left when all options that the endpoint declares were set. */
    static void requireNone(Map<String, Object> options) {
        options.keySet().stream().sorted().findFirst().ifPresent(option -> {
            if (COMPONENT.getOptionType(option, false) != null) {
                throw new IllegalArgumentException(
                        "Option %s is one of the component: set it there, not in a URI".formatted(option));
            }
            String shown = Excerpts.value(option);
            throw new IllegalArgumentException("There is no option '%s'; the nearest are %s"
                    .formatted(shown, NearestNames.text(shown, NAMES.values(), Function.identity())));
        });
    }
}
