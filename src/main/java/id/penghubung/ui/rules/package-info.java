/// The tables an office may change: limits, calendar, status words, templates. Cards of the settings.
package id.penghubung.ui.rules;
