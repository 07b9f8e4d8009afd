package io.github.camelpolytomic;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** Records log events, with stack traces. */
public final class LogRecorder implements AutoCloseable {

    private final Map<String, Level> before = new HashMap<>();
    private final Appender appender = new Appender();

    /** Starts recording these loggers at these levels. */
    public void listen(Map<String, Level> levels) {
        LoggerContext logging = (LoggerContext) LogManager.getContext(false);
        if (!appender.isStarted()) {
            appender.start();
            logging.getConfiguration().getRootLogger().addAppender(appender, Level.ALL, null);
        }
        levels.forEach((logger, level) -> {
            LoggerConfig own = logging.getConfiguration().getLoggers().get(logger);
            if (!before.containsKey(logger)) {
                before.put(logger, own == null ? null : own.getLevel());
            }
            Configurator.setLevel(logger, level);
        });
        logging.updateLoggers();
    }

    /** Logger name and text of each event, in order. */
    public List<String> lines() {
        return appender.lines;
    }

    @Override
    public void close() {
        LoggerContext logging = (LoggerContext) LogManager.getContext(false);
        logging.getConfiguration().getRootLogger().removeAppender(appender.getName());
        before.forEach((logger, level) -> {
            if (level == null) {
                // restores the inheritance of the parent's level
                logging.getConfiguration().removeLogger(logger);
            } else {
                Configurator.setLevel(logger, level);
            }
        });
        logging.updateLoggers();
    }

    private static final class Appender extends AbstractAppender {

        public final List<String> lines = new CopyOnWriteArrayList<>();

        Appender() {
            super("recorder", null, null, true, Property.EMPTY_ARRAY);
        }

        @Override
        public void append(LogEvent event) {
            StringWriter text = new StringWriter();
            text.append(event.getLevel() + " ")
                    .append(event.getLoggerName())
                    .append(' ')
                    .append(event.getMessage().getFormattedMessage());
            if (event.getThrown() != null) {
                event.getThrown().printStackTrace(new PrintWriter(text));
            }
            lines.add(text.toString());
        }
    }
}
