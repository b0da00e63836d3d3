package id.penghubung.build.samples.statistics;

import javafx.beans.property.StringProperty;

record KnowsToolkit(StringProperty text) {}
