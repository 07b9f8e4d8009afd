package io.github.camelpolytomic;

import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.camel.support.LanguageSupport;
import org.apache.camel.util.URISupport;

/**
 * The URI of a {@code toD} as the route declares it. The route determines the options; the result of an expression is
 * the literal value of an option.
 */
final class UriTemplate {

    // replaces an expression; never occurs in a URI
    private static final String EXPRESSION = "\uFFFC";
    // escape sequences of Simple in the text around expressions
    private static final String ESCAPES = "ntr}";
    private static final String ESCAPED = "\n\t\r}";

    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final String declared;
    private final String path;
    private final boolean hasFixedPath;
    private final List<OptionTemplate> templates;
    private final Map<String, String> fixedOptions = new LinkedHashMap<>();
    // empty if an expression sets the operation, or an option that is not a parameter
    private final Optional<String> fixedEndpoint;

    /**
     * Parses the URI that the route declares.
     *
     * @param declared the URI as written in the route
     * @param text the URI with resolved placeholders
     * @throws IllegalArgumentException if an option name is not literal
     */
    UriTemplate(String declared, String text) throws URISyntaxException {
        this.declared = declared;
        String rest = LanguageSupport.hasSimpleFunction(text) ? withoutExpressions(text) : text;
        this.path = URISupport.stripQuery(rest);
        this.hasFixedPath = !path.contains(EXPRESSION);
        this.templates = templates(rest);
        Set<String> names = new HashSet<>();
        for (OptionTemplate template : templates) {
            requireSingle(template.option(), names.add(template.option()));
            if (template.isFixed() && !template.isParameter()) {
                fixedOptions.put(template.option(), oneLine(template.pieces().get(0)));
            }
        }
        boolean isFixed =
                hasFixedPath && templates.stream().allMatch(template -> template.isFixed() || template.isParameter());
        this.fixedEndpoint = isFixed ? Optional.of(DynamicUri.endpointUri(path, fixedOptions)) : Optional.empty();
    }

    private static List<OptionTemplate> templates(String uri) throws URISyntaxException {
        String query = URISupport.extractQuery(uri);
        Map<String, Object> options = URISupport.parseQuery(query, true, true);
        if (options.keySet().stream().anyMatch(option -> option.contains(EXPRESSION))) {
            throw new IllegalArgumentException(
                    "Option names must be literal in the URI, for example connectionId=${header.id}");
        }
        List<OptionTemplate> templates = new ArrayList<>();
        options.forEach((spelling, value) -> templates.add(OptionTemplate.of(spelling, value)));
        String read = templates.stream().map(OptionTemplate::text).collect(Collectors.joining("&"));
        // Camel ignores parts that are not options, such as a trailing &
        if (query != null && !query.equals(read)) {
            throw new IllegalArgumentException(
                    "The URI of the route contains a part that is not an option: write options as name=value");
        }
        return templates;
    }

    /** Whether this is the template of a declared URI. */
    boolean isOf(String uri) {
        return declared.equals(uri);
    }

    /** The operation; empty if it comes from an expression. */
    String operation() {
        return hasFixedPath ? DynamicUri.operation(path) : "";
    }

    /**
     * Parses the URI that was evaluated for a message.
     *
     * @throws IllegalArgumentException if the message changed anything but values
     */
    DynamicUri read(String uri) {
        String query = query(uri);
        Map<String, Object> parameters = new LinkedHashMap<>();
        Map<String, String> options = fixedEndpoint.isPresent() ? fixedOptions : new LinkedHashMap<>(fixedOptions);
        int start = 0;
        for (int i = 0; i < templates.size(); i++) {
            OptionTemplate template = templates.get(i);
            start += template.spelling().length() + 1;
            int end = i + 1 < templates.size() ? position(templates.get(i + 1), query, start) : query.length();
            String literal = template.literal(query.substring(start, end));
            if (template.isParameter()) {
                parameters.put(template.option(), literal);
            } else if (!template.isFixed()) {
                options.put(template.option(), DynamicUri.option(template.option(), literal));
            }
            start = end + 1;
        }
        return new DynamicUri(fixedEndpoint.orElseGet(() -> DynamicUri.endpointUri(uri, options)), parameters);
    }

    private String query(String uri) {
        int mark = hasFixedPath ? path.length() : uri.indexOf('?');
        boolean isPath = hasFixedPath ? uri.startsWith(path) : mark == uri.lastIndexOf('?');
        // an operation from a message could also add options
        requireUnchanged("operation", isPath);
        String query = mark < 0 || mark == uri.length() ? "" : uri.substring(mark + 1);
        boolean isFirst = templates.isEmpty()
                ? query.isEmpty()
                : query.startsWith(templates.get(0).spelling() + "=");
        requireUnchanged(templates.isEmpty() ? "end" : templates.get(0).option(), isFirst);
        return query;
    }

    // the position must be unique, otherwise a message may have added the option
    private static int position(OptionTemplate next, String query, int from) {
        String beginning = "&" + next.spelling() + "=";
        int at = query.indexOf(beginning);
        requireUnchanged(next.option(), at >= from);
        requireSingle(next.option(), query.indexOf(beginning, at + 1) < 0);
        return at;
    }

    private static String withoutExpressions(String template) {
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            int escape = c == '\\' && i + 1 < template.length() ? ESCAPES.indexOf(template.charAt(i + 1)) : -1;
            if (escape >= 0) {
                i++;
                c = ESCAPED.charAt(escape);
            } else if (template.startsWith("${", i) || template.startsWith("$simple{", i)) {
                rest.append(depth++ == 0 ? EXPRESSION : "");
                i = template.indexOf('{', i);
                continue;
            } else if (depth > 0 && c == '}') {
                depth--;
                continue;
            }
            if (depth == 0) {
                rest.append(c);
            }
        }
        return rest.toString();
    }

    // the URI of a route may be a text block
    private static String oneLine(String text) {
        return LINE_BREAK.matcher(text).replaceAll("");
    }

    private static void requireSingle(String option, boolean single) {
        if (!single) {
            throw EndpointOptions.setTwice(option);
        }
    }

    private static void requireUnchanged(String what, boolean unchanged) {
        if (!unchanged) {
            throw new IllegalArgumentException(
                    "A message changed the %s of the URI that the route declares".formatted(what));
        }
    }

    /**
     * An option as the route declares it.
     *
     * @param spelling name of the option as the route spells it
     * @param option declared name of the option
     * @param isParameter whether it is one of an operation's parameters
     * @param pieces text of the route before, between and after its expressions
     * @param decoded the decoded pieces
     * @param isRaw whether the whole value is marked as RAW
     */
    private record OptionTemplate(
            String spelling,
            String option,
            boolean isParameter,
            List<String> pieces,
            List<String> decoded,
            boolean isRaw) {

        static OptionTemplate of(String spelling, Object value) {
            String option = EndpointOptions.declared(spelling.strip());
            requireSingle(option, value instanceof String);
            List<String> pieces = List.of(value.toString().split(EXPRESSION, -1));
            return new OptionTemplate(
                    spelling,
                    option,
                    PolytomicParameters.has(option),
                    pieces,
                    pieces.stream().map(OptionTemplate::decoded).toList(),
                    EndpointOptions.isRaw(String.join("", pieces)));
        }

        String text() {
            return spelling + "=" + String.join(EXPRESSION, pieces);
        }

        boolean isFixed() {
            return pieces.size() == 1;
        }

        String literal(String value) {
            StringBuilder literal = new StringBuilder(value.length());
            int from = 0;
            for (int i = 0; i < pieces.size(); i++) {
                String piece = pieces.get(i);
                int at = start(i, value, from);
                requireUnchanged(option, at >= from && value.startsWith(piece, at));
                literal.append(value, from, at).append(decoded.get(i));
                from = at + piece.length();
            }
            requireUnchanged(option, from == value.length());
            if (isRaw) {
                return EndpointOptions.withoutRaw(value);
            }
            // in any other URI it would begin another option
            if (!isFixed() && value.indexOf('&') >= 0) {
                throw new IllegalArgumentException(
                        "Option %s contains an & from a message: write its value as RAW(...), or set its header"
                                .formatted(option));
            }
            return literal.toString();
        }

        private int start(int i, String value, int from) {
            if (i == 0) {
                return 0;
            }
            String piece = pieces.get(i);
            if (i == pieces.size() - 1) {
                return value.length() - piece.length();
            }
            int at = value.indexOf(piece, from);
            // the message may contain the same text, which must not be decoded
            requireUnchanged(option, piece.equals(decoded.get(i)) || value.indexOf(piece, at + 1) < 0);
            return at;
        }

        // as Camel decodes any URI of a route
        private static String decoded(String text) {
            return URLDecoder.decode(LONE_PERCENT.matcher(oneLine(text)).replaceAll("%25"), StandardCharsets.UTF_8);
        }
    }
}
